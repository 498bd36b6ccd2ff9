using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Referrals;

/// <summary>The children known, by what a referral can be matched on: keyed tokens, from which nothing can be read.</summary>
public sealed class KnownChildren : IProjection
{
    private static readonly Table Known = new("known_child", [Column.Id("child_id")], [Column.Bytes("name"), Column.Bytes("born")]);
    private static readonly Table Identifiers = new("known_identifier", [Column.Text("scheme"), Column.Bytes("value"), Column.Id("child_id")], []);

    public string Name => "known-children";

    public IReadOnlyList<Table> Tables => [Known, Identifiers];

    public string Ddl => """
        create table known_child (
            child_id uuid primary key,
            name bytea not null,
            born bytea not null);
        create index known_child_name on known_child (name);
        create table known_identifier (
            scheme text not null,
            value bytea not null,
            child_id uuid not null,
            primary key (scheme, value, child_id));
        """;

    public IReadOnlyList<string> StreamTypes => ["child"];

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var child = history.Events.Aggregate(Child.Unknown, (known, happened) => Child.Evolve(known, (ChildEvent)happened.Data));
        if (child.Erased || !history.HasKey(history.Id)) // by what cannot be read nobody is found
            return;
        if (history.Token("name", NameAndBirth(child.Name, child.DateOfBirth)) is not { } name || history.Token("born", Day(child.DateOfBirth)) is not { } born)
            return;
        rows.Add(Known, history.Id, name, born);
        foreach (var (scheme, value) in child.Identifiers.Select(identifier => (identifier.Scheme, Value: Normal(identifier.Value))).Distinct())
            rows.Add(Identifiers, scheme, history.Token(scheme, value), history.Id);
    }

    /// <summary>The children whom these particulars may mean, into the work’s matches.</summary>
    public static Query Matching(PersonName name, DateOnly born, IReadOnlyList<Identifier> identifiers, ServiceKeys keys, Work work) => new(
        """
        select found.child_id, bool_or(identifier), bool_or(named), k.born = $4 from (
            select i.child_id, true as identifier, false as named from known_identifier i
                join unnest($1::text[], $2::bytea[]) as given (scheme, value) on i.scheme = given.scheme and i.value = given.value
            union all
            select child_id, false, true from known_child where name = $3) as found
            join known_child k on k.child_id = found.child_id
        group by found.child_id, k.born order by found.child_id limit 20
        """,
        [
            identifiers.Select(i => i.Scheme).ToArray(), identifiers.Select(i => Token.Of(keys, i.Scheme, Normal(i.Value))).ToArray(),
            Token.Of(keys, "name", NameAndBirth(name, born)), Token.Of(keys, "born", Day(born)),
        ],
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
        .. identifiers.Select(i => $"child {i.Scheme} {Normal(i.Value)}").Append($"child {NameAndBirth(name, born)}").Order(StringComparer.Ordinal),
    ];

    private static string NameAndBirth(PersonName name, DateOnly born) => $"{NormalisedName.Of(name)} {Day(born)}";

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day:yyyy-MM-dd}");

    private static string Normal(string value) => string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
