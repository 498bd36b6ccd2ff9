using Dapper;
using Npgsql;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>Somebody who signs in, as their token described them last.</summary>
/// <param name="Email">Null where the token names none: they are sent nothing.</param>
public sealed record KnownPerson(Person Person, string DisplayName, string? Email);

/// <summary>The people of the service: who they are called, and where notices reach them. Filled when they sign in.</summary>
public sealed class KnownPeople(NpgsqlDataSource source, TimeProvider clock)
{
    internal const string Ddl = """
        create table if not exists oocd.people (
            user_name text primary key,
            display_name text not null,
            email text,
            roles text[] not null,
            areas text[] not null,
            agency text,
            seen_at timestamptz not null);
        """;

    /// <summary>Keeps what their sign-in says of them. Nobody’s address goes because a later token leaves it out.</summary>
    public Task SignedInAsync(KnownPerson known, CancellationToken ct) => WriteAsync(
        """
        on conflict (user_name) do update set display_name = excluded.display_name, email = coalesce(excluded.email, people.email),
            roles = excluded.roles, areas = excluded.areas, agency = excluded.agency, seen_at = excluded.seen_at
        """, [known], ct);

    /// <summary>Makes people known who have not signed in yet; who has is left as they are.</summary>
    public Task IntroduceAsync(IReadOnlyList<KnownPerson> all, CancellationToken ct) => WriteAsync("on conflict do nothing", all, ct);

    /// <summary>Everybody, by user name.</summary>
    public async Task<IReadOnlyList<KnownPerson>> AllAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await AllAsync(connection, ct);
    }

    public static async Task<IReadOnlyList<KnownPerson>> AllAsync(NpgsqlConnection connection, CancellationToken ct) =>
    [
        .. (await connection.QueryAsync<Row>(new CommandDefinition(
            "select user_name as User, display_name as DisplayName, email as Email, roles as Roles, areas as Areas, agency as Agency from oocd.people order by user_name", cancellationToken: ct)))
            .Select(row => row.Known()),
    ];

    private async Task WriteAsync(string conflict, IReadOnlyList<KnownPerson> all, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        foreach (var known in all)
            await connection.ExecuteAsync(new CommandDefinition(
                $"insert into oocd.people (user_name, display_name, email, roles, areas, agency, seen_at) values (@user, @name, @email, @roles, @areas, @agency, @now) {conflict}",
                new
                {
                    user = known.Person.User.Value,
                    name = known.DisplayName,
                    email = known.Email,
                    roles = known.Person.Roles.ToArray(),
                    areas = known.Person.Areas.Select(area => area.Value).ToArray(),
                    agency = known.Person.Agency?.Value,
                    now = clock.GetUtcNow(),
                },
                cancellationToken: ct));
    }

    private sealed record Row
    {
        public string User { get; init; } = "";
        public string DisplayName { get; init; } = "";
        public string? Email { get; init; }
        public string[] Roles { get; init; } = [];
        public string[] Areas { get; init; } = [];
        public string? Agency { get; init; }

        public KnownPerson Known() => new(
            new Person(new UserId(User), Roles, [.. Areas.Select(AreaCode.From)], Agency is null ? null : new AgencyCode(Agency)), DisplayName, Email);
    }
}
