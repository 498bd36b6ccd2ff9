using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>What figures need to know of children and where they live, none of it personal. A residence is known in the log from position known_from on, the rest from known_from up to known_to.</summary>
public sealed class ChildFacts(ReferenceBook references) : IProjection
{
    private static readonly Table Children = new(
        "child_fact", [Column.Id("child_id"), Column.Position("known_from")],
        [
            Column.Position("known_to"), Column.Text("sex"), Column.Text("gender"), Column.Text("ethnicity"), Column.Text("ethnicity_group"), Column.Text("looked_after"),
            Column.Text("school_status"), Column.Text("send"), Column.Text("ehcp"), Column.Text("slcn"), Column.Text("gypsy_roma_traveller"),
        ]);

    private static readonly Table Residences = new(
        "residence_fact", [Column.Id("child_id"), Column.Position("known_from")], [Column.Day("since"), Column.Text("district")]);

    public string Name => "child-facts";

    public IReadOnlyList<Table> Tables => [Children, Residences];

    public string Ddl => """
        create table child_fact (
            child_id uuid not null,
            known_from bigint not null,
            known_to bigint,
            sex text not null,
            gender text not null,
            ethnicity text not null,
            ethnicity_group text not null,
            looked_after text not null,
            school_status text not null,
            send text not null,
            ehcp text not null,
            slcn text not null,
            gypsy_roma_traveller text not null,
            primary key (child_id, known_from));
        create table residence_fact (
            child_id uuid not null,
            known_from bigint not null,
            since date not null,
            district text not null,
            primary key (child_id, known_from));
        create index residence_fact_lived on residence_fact (child_id, since, known_from) include (district);
        """;

    public IReadOnlyList<string> StreamTypes => ["child"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var (child, fact) = (Child.Unknown, new FactHistory(Children, rows, history.Id));
        var since = DateOnly.MinValue;
        var registered = UkTime.DayOf(history.Events[0].Headers.OccurredAt);
        foreach (var happened in history.Events)
        {
            child = Child.Evolve(child, (ChildEvent)happened.Data);
            fact.Is(Of(child, registered), happened);
            DistrictCode? lives = happened.Data switch { ChildRegistered r => r.District, ChildReferred r => r.District, ChildCorrected r => r.Is.District, _ => null };
            if (lives is { } district)
            {
                since = happened.Data is ChildCorrected ? since : UkTime.DayOf(happened.Headers.OccurredAt); // it was so from the day that the wrong one was given for
                rows.Add(Residences, history.Id, happened, since, district.Value);
            }
        }

        fact.End();
    }

    private object?[] Of(Child child, DateOnly registered) =>
    [
        child.Sex, child.Particulars.Gender ?? Groups.NotRecorded, child.Ethnicity.Value, Groups.Of(child.Ethnicity, references.Current, registered),
        child.Particulars.LookedAfter switch { true => "yes", false => "no", null => Groups.NotRecorded }, child.Particulars.SchoolStatus ?? Groups.NotRecorded,
        Needs(child, "send"), Needs(child, "ehcp"), Needs(child, "slcn"), Groups.GypsyRomaTraveller.Contains(child.Ethnicity.Value) ? "yes" : "no",
    ];

    private static string Needs(Child child, string need) =>
        child.Particulars.Needs is not { } needs ? Groups.NotRecorded : needs.Contains(need) ? "yes" : "no";
}
