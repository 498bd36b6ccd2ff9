using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Api.Victims;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Cases;

/// <summary>Reading one case and its history. Every look is logged (R21), also one that finds nothing within reach.</summary>
public sealed class CaseReading(EventLog log, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    /// <summary>Roles that read cases. Panel people read packs; analysts, figures. Those who see the whole come first.</summary>
    public static readonly IReadOnlyList<string> Roles =
    [
        Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.PoliceDecisionMaker, Domain.Shared.Roles.YjsPractitioner,
        Domain.Shared.Roles.YjsManager, Domain.Shared.Roles.RecordsManager, Domain.Shared.Roles.VictimWorker, Domain.Shared.Roles.ReferringOfficer,
    ];

    private static readonly string ChildAndProgrammes = $"{Related.ChildOfCase} union all {Related.ProgrammesOfCase}";

    /// <returns>Null where there is no such case within the person’s reach.</returns>
    public async Task<CaseView?> CaseAsync(Person person, CaseId id, string? why, CancellationToken ct)
    {
        var (work, loaded, roles) = await OpenAsync(person, id, Related.ChildAndTheirCases, "case", why, ct);
        if (roles.Count == 0)
            return null;
        var (events, sight) = (loaded.Streams[id.Value].Events, new Sight(roles));
        return WithClocks(WithPolicy(CaseView.Of(id, events, work.Child, victim => MaySeeContact(victim, person, roles, work)), work).SeenBy(sight), work) with
        {
            Clocks = [.. ClocksOfCase.Of(id, events, references.Current).Where(clock => sight.Clocks.Contains(clock.Kind)).Select(clock => ClockView.Of(clock, work.Today))],
        };
    }

    private CaseView WithPolicy(CaseView found, Work work) => found with
    {
        OtherCases = [.. EarlierOutcome.Beside(work.Case, work.Cases).Select(other => work.Person.Covers(other.Area, work.Reference, work.Today) || work.Person.Roles.Contains(Domain.Shared.Roles.RecordsManager) ? other : other with { Case = null })],
        AreaHasClinic = references.Current.PolicyInForce(found.Area, work.Today)?.Clinic ?? false,
        ProgrammeCompulsory = work.Case is { Stage: Stage.Delivered, ProgrammeInappropriate: false } && CompulsoryProgramme.For(work.Case, work.Child, references.Current, work.Today),
        ProgrammeDue = found.Delivery is { } given && references.Current.PolicyInForce(found.Area, given.On) is { } then
            ? ProgrammeLimit.Of(given.Disposal, given.On, found.Offences, then)?.Due
            : null,
        Outcomes = OutcomeOfChild.Of(work.Child, references.Current),
        AssessmentDue = references.Current.PolicyInForce(found.Area, found.ReferredOn) is { } policy ? AssessmentDue.On(found.ReferredOn, policy, references.Current.Calendar) : null,
    };

    /// <summary>What happened on the case, its child and its programmes, oldest first, in plain words.</summary>
    public async Task<IReadOnlyList<HistoryLine>?> HistoryAsync(Person person, CaseId id, string? why, CancellationToken ct)
    {
        var (work, loaded, roles) = await OpenAsync(person, id, ChildAndProgrammes, "history", why, ct);
        var sight = new Sight(roles);
        return roles.Count == 0 ? null :
        [
            .. loaded.Streams.Values
                .SelectMany(stream => stream.Events)
                .Where(happened => HistoryOfCase.Has(id, work.Case.Child, happened))
                .OrderBy(happened => happened.Position)
                .Select(happened => HistoryLine.Of(happened, references.Current, sight))
                .OfType<HistoryLine>(),
        ];
    }

    /// <returns>With the roles in which the person reaches the case: none where it is out of reach.</returns>
    private async Task<(Work Work, Loaded Loaded, IReadOnlyList<string> Roles)> OpenAsync(
        Person person, CaseId id, string related, string what, string? why, CancellationToken ct)
    {
        var work = new Work(person, new Target(Case: id), references.Current, clock.GetUtcNow());
        var loaded = await log.LoadAsync(new Load { Streams = [id.Value], RelatedStreamsSql = related }, ct);
        work.Read(loaded);
        IReadOnlyList<string> roles = work.TargetExists ? [.. Roles.Intersect(person.Roles).Where(candidate => Reach.Case(candidate, work))] : [];
        await accesses.WriteAsync(person, roles.Count > 0 ? roles[0] : null, what, id.Value, why, ct);
        return (work, loaded, roles);
    }

    private static CaseView WithClocks(CaseView found, Work work) => found with
    {
        InformationWanted = found.InformationWanted is { } wanted
            ? wanted with { Due = InformationClock.Of(wanted.By, work.Case, work.Today, work.Reference.Calendar) }
            : null,
        Victims = [.. found.Victims.Select(victim => victim with
        {
            ContactDue = ContactClock.Of(work.Case, victim.Number, work.Reference, work.Today),
            AwaitsPolice = FirstContact.AwaitsPolice(work.Case.Victim(victim.Number), work.Reference.PolicyOf(work.Case.Area, work.Today)),
        })],
    };

    /// <summary>Whoever entered it; and the victim worker, unless the police come first or the victim does not want them.</summary>
    private static bool MaySeeContact(VictimView victim, Person person, IReadOnlyList<string> roles, Work work) =>
        victim.EnteredBy == person.User ||
        (roles.Contains(Domain.Shared.Roles.VictimWorker) && FirstContact.IsOpen(work.Case.Victim(victim.Number), work.Reference.PolicyOf(work.Case.Area, work.Today)));
}
