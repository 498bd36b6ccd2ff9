using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Programmes;

/// <summary>Reading one programme. The look is logged.</summary>
public sealed class ProgrammeReading(EventLog log, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Roles =
    [
        Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.YjsManager, Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.PoliceDecisionMaker,
        Domain.Shared.Roles.RecordsManager,
    ];

    /// <returns>Null where there is no such programme within the person’s reach.</returns>
    public async Task<ProgrammeView?> ProgrammeAsync(Person person, ProgrammeId id, string? why, CancellationToken ct)
    {
        var work = new Work(person, new Target(Programme: id), references.Current, clock.GetUtcNow());
        var loaded = await log.LoadAsync(new Load { Streams = [id.Value], RelatedStreamsSql = Related.CaseAndChildOfProgramme }, ct);
        work.Read(loaded);
        var role = work.TargetExists ? Roles.Intersect(person.Roles).FirstOrDefault(candidate => Reach.Case(candidate, work)) : null;
        await accesses.WriteAsync(person, role, "programme", id.Value, why, ct);
        return role is null ? null : ProgrammeView.Of(id, [.. loaded.Streams[id.Value].Events.Select(happened => (ProgrammeEvent)happened.Data)]);
    }
}
