using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Victims;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>What the figures of victims (KPI 10) are counted from: a row for each victim of a case, by the number on it, and each time something about them changed.</summary>
public sealed class VictimFacts(ReferenceBook references) : IProjection
{
    private static readonly Table Facts = new(
        "victim_fact", [Column.Id("case_id"), Column.Number("victim"), Column.Position("known_from")],
        [
            Column.Position("known_to"), Column.Id("child_id"), Column.Text("area"), Column.Day("victim_known_on"), Column.Flag("contacted"), Column.Day("contact_by"),
            Column.Text("contact"), Column.Flag("consented"), Column.Text("restorative"), Column.Flag("asked_before"), Column.Flag("information_requested"),
            Column.Flag("information_given"), Column.Flag("support_requested"), Column.Flag("support_given"), Column.Text("satisfaction"),
        ]);

    public string Name => "victim-facts";

    public IReadOnlyList<Table> Tables => [Facts];

    public string Ddl => """
        create table victim_fact (
            case_id uuid not null,
            victim int not null,
            known_from bigint not null,
            known_to bigint,
            child_id uuid not null,
            area text not null,
            victim_known_on date not null,
            contacted boolean not null,
            contact_by date,
            contact text not null,
            consented boolean not null,
            restorative text not null,
            asked_before boolean not null,
            information_requested boolean not null,
            information_given boolean not null,
            support_requested boolean not null,
            support_given boolean not null,
            satisfaction text,
            primary key (case_id, victim, known_from));
        create index victim_fact_known on victim_fact (area, victim_known_on, known_to);
        create index victim_fact_known_now on victim_fact (victim_known_on) where known_to is null;
        """;

    public IReadOnlyList<string> StreamTypes => ["case"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var (@case, so) = (new Case(new(history.Id)), CaseProgress.None);
        DateTimeOffset? decided = null;
        var victims = new Dictionary<int, VictimProgress>();
        var facts = new Dictionary<int, FactHistory>();
        foreach (var happened in history.Events)
        {
            var (e, at) = ((CaseEvent)happened.Data, happened.Headers.OccurredAt);
            var on = UkTime.DayOf(at);
            @case = Case.Evolve(@case, e);
            so = CaseProgress.Evolve(so, e, on);
            if (e is IDecisionMade)
                decided ??= at;
            var about = e switch { IAboutVictim one => one.Victim, VictimViewsRecorded views => views.Victim, _ => 0 };
            for (var number = 1; number <= @case.VictimsNamed; number++)
            {
                var victim = victims.GetValueOrDefault(number, VictimProgress.None);
                victim = (about == number ? victim.Then(e, at) : victim).Waiting(ContactClock.IsAwaited(@case, number), on);
                victims[number] = victim;
                if (!facts.TryGetValue(number, out var fact))
                    facts[number] = fact = new(Facts, rows, history.Id, number);
                fact.Is(@case.Withdrawn || @case.Victims.All(one => one.Number != number) ? null : ValuesOf(@case, so, number, victim, decided), happened);
            }
        }

        foreach (var fact in facts.Values)
            fact.End();
    }

    private object?[] ValuesOf(Case @case, CaseProgress so, int number, VictimProgress victim, DateTimeOffset? decided)
    {
        var known = @case.Victim(number);
        var by = ContactClock.By(@case, number, references.Current);
        return
        [
            @case.Child.Value, so.AreaOn(known.KnownOn).Value, known.KnownOn, known.ReachedOn is not null, by, VictimContact.Of(by, known.ReachedOn, victim.WaitEndedOn),
            known.Consent == true, RestorativeResult.Of(known.Restorative), victim.AskedBefore(decided), victim.InformationRequested, victim.InformationGiven,
            victim.SupportRequested, victim.SupportGiven, victim.Satisfaction,
        ];
    }
}
