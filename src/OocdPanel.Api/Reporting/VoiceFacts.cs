using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>Whose voice an assessment heard, or why not: a row for each of the four of a case, as recorded last, and each time it changed.</summary>
public sealed class VoiceFacts : IProjection
{
    private static readonly Table Facts = new(
        "voice_fact", [Column.Id("case_id"), Column.Text("whose"), Column.Position("known_from")],
        [Column.Position("known_to"), Column.Id("child_id"), Column.Text("area"), Column.Day("voiced_on"), Column.Text("why_not")]);

    public string Name => "voice-facts";

    public IReadOnlyList<Table> Tables => [Facts];

    public string Ddl => """
        create table voice_fact (
            case_id uuid not null,
            whose text not null,
            known_from bigint not null,
            known_to bigint,
            child_id uuid not null,
            area text not null,
            voiced_on date not null,
            why_not text,
            primary key (case_id, whose, known_from));
        create index voice_fact_voiced on voice_fact (area, voiced_on, known_to);
        create index voice_fact_voiced_now on voice_fact (voiced_on) where known_to is null;
        """;

    public IReadOnlyList<string> StreamTypes => ["case"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var (@case, so) = (new Case(new(history.Id)), CaseProgress.None);
        var voices = new Dictionary<string, (DateOnly On, string? WhyNot, FactHistory Fact)>();
        foreach (var happened in history.Events)
        {
            var (e, on) = ((CaseEvent)happened.Data, UkTime.DayOf(happened.Headers.OccurredAt));
            @case = Case.Evolve(@case, e);
            so = CaseProgress.Evolve(so, e, on);
            if (e is VoiceRecorded said)
                voices[said.Whose] = (on, said.NotObtainedBecause, voices.TryGetValue(said.Whose, out var known) ? known.Fact : new(Facts, rows, history.Id, said.Whose));
            foreach (var voice in voices.Values)
                voice.Fact.Is([@case.Child.Value, so.AreaOn(voice.On).Value, voice.On, voice.WhyNot], happened);
        }

        foreach (var voice in voices.Values)
            voice.Fact.End();
    }
}
