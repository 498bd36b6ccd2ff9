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
    /// <summary>Before they are graded: those who share most keys with who is looked for.</summary>
    private const int Candidates = 100;

    private static readonly Table Known = new("known_child", [Column.Id("child_id")], [Column.Bytes("name"), Column.Bytes("born"), Column.ManyBytes("alike")]);
    private static readonly Table Identifiers = new("known_identifier", [Column.Text("scheme"), Column.Bytes("value"), Column.Id("child_id")], []);

    public string Name => "known-children";

    public IReadOnlyList<Table> Tables => [Known, Identifiers];

    public string Ddl => """
        create table known_child (
            child_id uuid primary key,
            name bytea not null,
            born bytea not null,
            alike bytea[] not null);
        create index known_child_alike on known_child using gin (alike) with (fastupdate = off);
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
        // In the order of the tokens, which tells nothing: the order of the keys would.
        var alike = MatchKeys.Of(child.Name, child.DateOfBirth).Select(key => history.Token("alike", key)!).OrderBy(Convert.ToHexString, StringComparer.Ordinal);
        rows.Add(Known, history.Id, name, born, alike.ToArray());
        foreach (var (scheme, value) in child.Identifiers.Select(identifier => (identifier.Scheme, Value: Normal(identifier.Value))).Distinct())
            rows.Add(Identifiers, scheme, history.Token(scheme, value), history.Id);
    }

    /// <summary>
    /// The children whom these particulars may mean, into the work’s matches: the likeliest, and the one named. Who is found by a record
    /// that was merged into another is the child of that other, born when that other says.
    /// </summary>
    /// <param name="named">Whom the referral says that it is.</param>
    public static Query Matching(PersonName name, DateOnly born, IReadOnlyList<Identifier> identifiers, Guid? named, ServiceKeys keys, Work work)
    {
        var asked = MatchKeys.Asked(name, born).ToLookup(key => Convert.ToHexString(Token.Of(keys, "alike", key.Text)), key => key.In);
        return new(
            """
            select coalesce(m.survivor, k.child_id), array(
                    select distinct i.scheme from known_identifier i join unnest($1::text[], $2::bytea[]) as given (scheme, value)
                        on i.scheme = given.scheme and i.value = given.value and i.child_id = k.child_id order by i.scheme),
                k.name = $3, coalesce(stays.born, k.born) = $4, shared.tokens, k.child_id
            from known_child k
                left join merged_child m on m.child_id = k.child_id and m.known_to is null
                left join known_child stays on stays.child_id = m.survivor
                cross join lateral (select array(select unnest(k.alike) intersect select unnest($5::bytea[])) as tokens) as shared
            where k.child_id in (
                select child_id from known_child where alike && $5::bytea[]
                union all select i.child_id from known_identifier i join unnest($1::text[], $2::bytea[]) as given (scheme, value) on i.scheme = given.scheme and i.value = given.value)
            order by $6 in (k.child_id, m.survivor) is true desc, k.name = $3 desc, cardinality(shared.tokens) desc, k.child_id limit $7
            """,
            [
                identifiers.Select(i => i.Scheme).ToArray(), identifiers.Select(i => Token.Of(keys, i.Scheme, Normal(i.Value))).ToArray(),
                Token.Of(keys, "name", NameAndBirth(name, born)), Token.Of(keys, "born", Day(born)),
                asked.Select(key => Convert.FromHexString(key.Key)).ToArray(), named ?? Guid.Empty, Candidates,
            ],
            async (reader, ct) =>
            {
                var matches = new List<PossibleMatch>();
                while (await reader.ReadAsync(ct))
                {
                    var alike = reader.GetFieldValue<byte[][]>(4).SelectMany(token => asked[Convert.ToHexString(token)]).ToHashSet();
                    if (PossibleMatch.Of(new ChildId(reader.GetGuid(0)), reader.GetFieldValue<string[]>(1), reader.GetBoolean(2), reader.GetBoolean(3), alike) is { } match)
                        matches.Add(reader.GetGuid(5) is var record && record == match.Child.Value ? match : match with { Merged = [new ChildId(record)] });
                }
                work.Matches = PossibleMatch.Likeliest(matches, named is { } child ? new ChildId(child) : null);
            });
    }

    /// <summary>What guards that one child is not registered twice at once, as one key each: two referrals that could mean one child share a key, but for dates of birth mistyped and names misspelt.</summary>
    public static IReadOnlyList<string> Keys(PersonName name, DateOnly born, IReadOnlyList<Identifier> identifiers) =>
    [
        .. identifiers.Select(i => $"child {i.Scheme} {Normal(i.Value)}").Append($"child {NameAndBirth(name, born)}").Append($"child {MatchKeys.Sound(name)} {Day(born)}").Order(StringComparer.Ordinal),
    ];

    private static string NameAndBirth(PersonName name, DateOnly born) => $"{NormalisedName.Of(name)} {Day(born)}";

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day:yyyy-MM-dd}");

    private static string Normal(string value) => string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
