using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Referrals;

/// <summary>The children known, by what a referral can be matched on.</summary>
public sealed class KnownChildren : IProjection
{
    public string Name => "known-children";

    public IReadOnlyList<string> Tables => ["known_child", "known_identifier"];

    public string Ddl => """
        create table known_child (
            child_id uuid primary key,
            name_key text not null,
            born date not null);
        create index known_child_name on known_child (name_key, born);
        create table known_identifier (
            scheme text not null,
            value text not null,
            child_id uuid not null,
            primary key (scheme, value, child_id));
        """;

    public void Project(RecordedEvent happened, Rows rows)
    {
        switch (happened.Data)
        {
            case ChildRegistered e:
                rows.Execute("insert into known_child (child_id, name_key, born) values ($1, $2, $3)", happened.Stream, NormalisedName.Of(e.Name), e.DateOfBirth);
                Know(e.Identifiers, happened, rows);
                break;
            case ChildReferred e:
                Know(e.Identifiers, happened, rows);
                break;
        }
    }

    /// <summary>The children whom these particulars may mean, into the work’s matches.</summary>
    public static Query Matching(PersonName name, DateOnly born, IReadOnlyList<Identifier> identifiers, Work work) => new(
        """
        select found.child_id, bool_or(identifier), bool_or(named), k.born = $4 from (
            select i.child_id, true as identifier, false as named from known_identifier i
                join unnest($1::text[], $2::text[]) as given (scheme, value) on i.scheme = given.scheme and i.value = given.value
            union all
            select child_id, false, true from known_child where name_key = $3 and born = $4) as found
            join known_child k on k.child_id = found.child_id
        group by found.child_id, k.born order by found.child_id limit 20
        """,
        [identifiers.Select(i => i.Scheme).ToArray(), identifiers.Select(i => Normal(i.Value)).ToArray(), NormalisedName.Of(name), born],
        async (reader, ct) =>
        {
            var matches = new List<PossibleMatch>();
            while (await reader.ReadAsync(ct))
                matches.Add(new PossibleMatch(new ChildId(reader.GetGuid(0)), reader.GetBoolean(1), reader.GetBoolean(2), reader.GetBoolean(3)));
            work.Matches = matches;
        });

    /// <summary>What <see cref="Matching"/> looks for, as one key each: two referrals that could mean one child share a key.</summary>
    public static IReadOnlyList<string> Keys(PersonName name, DateOnly born, IReadOnlyList<Identifier> identifiers) =>
    [
        .. identifiers.Select(i => $"child {i.Scheme} {Normal(i.Value)}")
            .Append(FormattableString.Invariant($"child {NormalisedName.Of(name)} {born:yyyy-MM-dd}"))
            .Order(StringComparer.Ordinal),
    ];

    private static void Know(IReadOnlyList<Identifier> identifiers, RecordedEvent happened, Rows rows)
    {
        foreach (var identifier in identifiers)
        {
            rows.Execute(
                "insert into known_identifier (scheme, value, child_id) values ($1, $2, $3) on conflict do nothing",
                identifier.Scheme, Normal(identifier.Value), happened.Stream);
        }
    }

    private static string Normal(string value) => string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
