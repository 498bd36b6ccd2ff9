using OocdPanel.Api.Reporting;
using OocdPanel.Domain.Children;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Children;

/// <summary>
/// Which record stays for each that was merged into another: true in the log from position known_from up to, but not at,
/// known_to; without known_to it is so now. Rows elsewhere keep the record they were written for, and whoever reads them
/// asks here whose it is, so that nothing is written anew when records are merged or separated.
/// </summary>
public sealed class MergedChildren : IProjection
{
    private static readonly Table Merged = new(
        "merged_child", [Column.Id("child_id"), Column.Position("known_from")], [Column.Position("known_to"), Column.Id("survivor")]);

    public string Name => "merged-children";

    public IReadOnlyList<Table> Tables => [Merged];

    public string Ddl => """
        create table merged_child (
            child_id uuid not null,
            known_from bigint not null,
            known_to bigint,
            survivor uuid not null,
            primary key (child_id, known_from));
        create index merged_child_survivor on merged_child (survivor);
        """;

    public IReadOnlyList<string> StreamTypes => ["child"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var acts = history.Events.Where(happened => happened.Data is ChildMergedInto or ChildSeparated).ToList();
        for (var i = 0; i < acts.Count; i++)
        {
            if (acts[i].Data is ChildMergedInto merged)
                rows.Add(Merged, history.Id, acts[i], i + 1 < acts.Count ? acts[i + 1] : null, merged.Stays.Value);
        }
    }

    /// <summary>Joins, as <c>m</c>, the record that stays for that of an expression, where there is another: as known at a position, or now.</summary>
    /// <param name="record">The child’s id in the query, such as <c>f.child_id</c>.</param>
    /// <param name="at">The position, as an expression; null for now.</param>
    public static string Join(string record, string? at = null) =>
        $"left join merged_child m on m.child_id = {record} and {KnownAt.Row("m", at)}";

    /// <summary>A query, as <c>r (id)</c>, for every record of the child whose record an expression gives.</summary>
    /// <param name="at">The position, as an expression; null for now.</param>
    public static string RecordsOf(string record, string? at = null) => $"""
        lateral (select {record} union all
            select m.survivor from merged_child m where m.child_id = {record} and {KnownAt.Row("m", at)} union all
            select o.child_id from merged_child o where {KnownAt.Row("o", at)} and o.child_id <> {record}
                and o.survivor = coalesce((select m.survivor from merged_child m where m.child_id = {record} and {KnownAt.Row("m", at)}), {record})) as r (id)
        """;

    /// <summary>Joins, as <c>family (survivor, ids)</c>, all records of the child where there are several; there is none for a child with one.</summary>
    /// <param name="stays">The record that stays, as <see cref="Join"/> finds it.</param>
    /// <inheritdoc cref="Join"/>
    public static string Family(string stays, string? at = null) => $"""
        left join (select o.survivor, array_agg(o.child_id) || o.survivor as ids from merged_child o{(at is null ? "" : ", asked")} where {KnownAt.Row("o", at)} group by o.survivor) family
            on family.survivor = {stays}
        """;
}
