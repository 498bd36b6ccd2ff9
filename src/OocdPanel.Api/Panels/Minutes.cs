using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Panels;

/// <summary>The minutes of a meeting, for those who see the meeting. The look is logged: at the meeting, and at each case on its agenda (R21).</summary>
public sealed class Minutes(EventLog log, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    /// <returns>Null where there is no such meeting within the person’s reach.</returns>
    public async Task<MinutesView?> OfAsync(Person person, PanelId id, string? why, CancellationToken ct)
    {
        var work = new Work(person, new Target(Panel: id), references.Current, clock.GetUtcNow());
        var loaded = await log.LoadAsync(new Load { Streams = [id.Value] }, ct);
        work.Read(loaded);
        var role = work.TargetExists ? PanelReading.Roles.Intersect(person.Roles).FirstOrDefault(candidate => Reach.Table(candidate, work)) : null;
        await accesses.WriteAsync(person, role, "minutes", id.Value, why, ct);
        if (role is null)
            return null;
        await accesses.WriteAllAsync(person, role, "minutes", [.. work.Panel.Agenda.Select(item => item.Value)], ct);
        return MinutesView.Of(id, loaded.Streams[id.Value].Events, (area, on) => references.Current.PolicyOf(area, on).Quorum);
    }
}
