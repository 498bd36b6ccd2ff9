using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>What figures need to know of children and where they live, none of it personal. A residence is known in the log from position known_from on.</summary>
public sealed class ChildFacts(ReferenceBook references) : IProjection
{
    private static readonly Table Children = new(
        "child_fact", [Column.Id("child_id")], [Column.Text("sex"), Column.Text("ethnicity"), Column.Text("ethnicity_group")]);

    private static readonly Table Residences = new(
        "residence_fact", [Column.Id("child_id"), Column.Position("known_from")], [Column.Day("since"), Column.Text("district")]);

    public string Name => "child-facts";

    public IReadOnlyList<Table> Tables => [Children, Residences];

    public string Ddl => """
        create table child_fact (
            child_id uuid primary key,
            sex text not null,
            ethnicity text not null,
            ethnicity_group text not null);
        create table residence_fact (
            child_id uuid not null,
            known_from bigint not null,
            since date not null,
            district text not null,
            primary key (child_id, known_from));
        """;

    public IReadOnlyList<string> StreamTypes => ["child"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var child = history.Events.Aggregate(Child.Unknown, (known, happened) => Child.Evolve(known, (ChildEvent)happened.Data));
        rows.Add(Children, history.Id, child.Sex, child.Ethnicity.Value, Groups.Of(child.Ethnicity, references.Current, UkTime.DayOf(history.Events[0].Headers.OccurredAt)));
        foreach (var happened in history.Events)
        {
            var day = UkTime.DayOf(happened.Headers.OccurredAt);
            DistrictCode? lives = happened.Data switch { ChildRegistered r => r.District, ChildReferred r => r.District, _ => null };
            if (lives is { } district)
                rows.Add(Residences, history.Id, happened, day, district.Value);
        }
    }
}
