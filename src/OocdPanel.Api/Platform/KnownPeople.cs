using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Claims;
using Dapper;
using Npgsql;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>Somebody who works with the service, as their token described them last, or as an administrator did before they came.</summary>
/// <param name="Email">Null where the token names none: they are sent nothing.</param>
/// <param name="SeenAt">When they were last here; null where they never were.</param>
public sealed record KnownPerson(Person Person, string DisplayName, string? Email, DateTimeOffset? SeenAt = null)
{
    /// <summary>The standard claims that a token may tell a name and an address by.</summary>
    public const string NameClaim = "name";
    public const string EmailClaim = "email";

    public static KnownPerson Of(ClaimsPrincipal principal)
    {
        var person = Person.Of(principal);
        return new KnownPerson(person, principal.FindFirstValue(NameClaim) ?? person.User.Value, principal.FindFirstValue(EmailClaim));
    }

    /// <summary>Every word is somewhere in the name or user id.</summary>
    public bool Matches(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => DisplayName.Contains(word, StringComparison.CurrentCultureIgnoreCase) || Person.User.Value.Contains(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>
/// The people of the service: who they are called, what they do and where, and where notices reach them. Filled when they sign in, or ahead by an
/// administrator. What stands here allows nothing: that is the token's to say.
/// </summary>
public sealed class KnownPeople(NpgsqlDataSource source, TimeProvider clock) : IDisposable
{
    internal const string Ddl = """
        create table if not exists oocd.people (
            user_name text primary key,
            display_name text not null,
            email text,
            roles text[] not null,
            areas text[] not null,
            agency text,
            seen_at timestamptz);
        alter table oocd.people alter column seen_at drop not null;
        alter table oocd.people add column if not exists added_by text;
        """;

    /// <summary>Who signs in at another host is known here after so long.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>Whoever calls again and again with one token is written down once in so long.</summary>
    private static readonly TimeSpan SeenAgain = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<UserId, (string As, DateTimeOffset At)> _seen = [];
    private readonly SemaphoreSlim _reading = new(1);
    private volatile Held _held = new(FrozenDictionary<UserId, KnownPerson>.Empty, DateTimeOffset.MinValue);

    /// <summary>A person by name where it is known, else by user id.</summary>
    public string NameOf(UserId user) => _held.By.TryGetValue(user, out var known) ? known.DisplayName : user.Value;

    public KnownPerson? Find(UserId user) => _held.By.GetValueOrDefault(user);

    /// <summary>Everybody, by name.</summary>
    public IReadOnlyList<KnownPerson> All => [.. _held.By.Values.OrderBy(known => known.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(known => known.Person.User.Value)];

    /// <summary>Those of an area, by name.</summary>
    /// <param name="words">Words of their name or user id; null for everybody.</param>
    public IReadOnlyList<KnownPerson> Of(AreaCode area, ReferenceData reference, DateOnly day, string? words) =>
        [.. All.Where(known => (words is null || known.Matches(words)) && known.Person.Covers(area, reference, day))];

    /// <summary>Reads everybody, where that was not done a moment ago. Where the database is away, what was read last stands.</summary>
    public async Task FreshenAsync(CancellationToken ct)
    {
        if (IsFresh() || !await _reading.WaitAsync(_held.By.Count > 0 ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, ct))
            return; // read, or being read for everybody
        try
        {
            if (!IsFresh())
                await ReadAsync(ct);
        }
        catch (NpgsqlException)
        {
            // Names are shown beside other things, which say so themselves.
        }
        finally
        {
            _reading.Release();
        }
    }

    private bool IsFresh() => clock.GetUtcNow() - _held.At is var age && age >= TimeSpan.Zero && age < Fresh;

    /// <summary>Keeps what their sign-in says of them. Nobody’s name or address goes because a later token leaves it out.</summary>
    public async Task SignedInAsync(KnownPerson known, CancellationToken ct)
    {
        await WriteAsync(
            """
            on conflict (user_name) do update set
                display_name = case when excluded.display_name = excluded.user_name then people.display_name else excluded.display_name end,
                email = coalesce(excluded.email, people.email), roles = excluded.roles, areas = excluded.areas, agency = excluded.agency, seen_at = excluded.seen_at
            """, known with { SeenAt = clock.GetUtcNow() }, null, ct);
        await ReadAsync(ct);
    }

    /// <summary>The same for whoever comes with a token and each request: written where it says something new, or an hour has passed.</summary>
    public async Task CameAsync(KnownPerson known, CancellationToken ct)
    {
        var (now, told) = (clock.GetUtcNow(), Told(known));
        if (_seen.TryGetValue(known.Person.User, out var before) && before.As == told && now - before.At < SeenAgain && now >= before.At)
            return;
        try
        {
            await SignedInAsync(known, ct);
            _seen[known.Person.User] = (told, now);
        }
        catch (NpgsqlException)
        {
            // The next request writes it down; this one finds the database away by itself.
        }
    }

    /// <summary>Makes somebody known who has not come yet; who is known is left as they are.</summary>
    /// <param name="by">The administrator; null where the service itself does it.</param>
    /// <returns>False where they are known.</returns>
    public async Task<bool> AddAsync(KnownPerson known, UserId? by, CancellationToken ct)
    {
        var added = await WriteAsync("on conflict do nothing", known with { SeenAt = null }, by, ct) == 1;
        await ReadAsync(ct);
        return added;
    }

    public static async Task<IReadOnlyList<KnownPerson>> AllAsync(NpgsqlConnection connection, CancellationToken ct) =>
    [
        .. (await connection.QueryAsync<Row>(new CommandDefinition(
            """
            select user_name as User, display_name as DisplayName, email as Email, roles as Roles, areas as Areas, agency as Agency, seen_at as SeenAt
            from oocd.people order by user_name
            """, cancellationToken: ct)))
            .Select(row => row.Known()),
    ];

    public void Dispose() => _reading.Dispose();

    private async Task ReadAsync(CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        await using var connection = await source.OpenConnectionAsync(ct);
        _held = new((await AllAsync(connection, ct)).ToFrozenDictionary(known => known.Person.User), at);
    }

    private async Task<int> WriteAsync(string conflict, KnownPerson known, UserId? by, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(
            $"""
            insert into oocd.people (user_name, display_name, email, roles, areas, agency, seen_at, added_by)
            values (@user, @name, @email, @roles, @areas, @agency, @seen, @by) {conflict}
            """,
            new
            {
                user = known.Person.User.Value,
                name = known.DisplayName,
                email = known.Email,
                roles = known.Person.Roles.ToArray(),
                areas = known.Person.Areas.Select(area => area.Value).ToArray(),
                agency = known.Person.Agency?.Value,
                seen = known.SeenAt,
                by = by?.Value,
            },
            cancellationToken: ct));
    }

    private static string Told(KnownPerson known) =>
        string.Join('\n', [known.DisplayName, known.Email, known.Person.Agency?.Value, .. known.Person.Roles, .. known.Person.Areas.Select(area => area.Value)]);

    private sealed record Held(FrozenDictionary<UserId, KnownPerson> By, DateTimeOffset At);

    private sealed record Row
    {
        public string User { get; init; } = "";
        public string DisplayName { get; init; } = "";
        public string? Email { get; init; }
        public string[] Roles { get; init; } = [];
        public string[] Areas { get; init; } = [];
        public string? Agency { get; init; }
        public DateTime? SeenAt { get; init; }

        public KnownPerson Known() => new(
            new Person(new UserId(User), Roles, [.. Areas.Select(AreaCode.From)], Agency is null ? null : new AgencyCode(Agency)), DisplayName, Email,
            SeenAt is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null);
    }
}
