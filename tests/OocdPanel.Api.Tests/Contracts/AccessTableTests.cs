using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Tests.BadInput;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Api.Tests.Scrutiny;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Host;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Contracts;

/// <summary>
/// Who may do what: contracts/access.md has a row for every command and read, a column for every role, and in each cell
/// over which records. Every cell is asked of the running host, three times: by whoever has to do with the record, by
/// somebody else of its area, and by somebody of another area.
/// </summary>
public sealed class AccessTableTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Update = "OOCD_UPDATE_CONTRACTS";
    private const string Nothing = "–";
    private const int NoSuchVersion = 987_654;

    private static readonly string Table = Path.Combine(DataRoot.Repository()!, "contracts", "access.md");

    /// <summary>For each role: somebody of a journey who has to do with its records, and what that relation is called.</summary>
    private static readonly IReadOnlyDictionary<string, (Person Related, string Relation)> Known = new Dictionary<string, (Person, string)>
    {
        [Roles.ReferringOfficer] = (People.Officer, "submitted"),
        [Roles.YjsPractitioner] = (People.Practitioner, "allocated"),
        [Roles.PanelChair] = (People.Chair, "chairs"),
        [Roles.PanelMember] = (People.Member, "sits on"),
        [Roles.ScrutinyLead] = (People.ScrutinyLead, "leads"),
        [Roles.ScrutinyMember] = (People.ScrutinyMember, "reviews in"),
    };

    [Fact]
    public async Task The_table_is_what_the_host_does()
    {
        var rows = new List<string>();
        foreach (var command in Ready.Places.Keys.Order(StringComparer.Ordinal))
            rows.Add(await CommandAsync(command));
        foreach (var (name, path) in await ReadsAsync())
            rows.Add(await RowAsync($"`GET {name}`", EndpointOf("GET", name), (person, _) => new Journey(service).GetAsync(person, path)));
        var made = Head() + string.Join("\n", rows) + "\n";
        if (Environment.GetEnvironmentVariable(Update) == "1")
            await File.WriteAllTextAsync(Table, made);
        (File.Exists(Table) ? await File.ReadAllTextAsync(Table) : "").ShouldBe(
            made, $"contracts/access.md is not what the host does. If the change is meant, run this test with {Update}=1 and commit the file.");
    }

    private async Task<string> CommandAsync(string command)
    {
        var (journey, call) = await Ready.ForAsync(service, command);
        var endpoint = Endpoints().Single(found => found.Metadata.GetMetadata<ISlice>()?.Name == command);
        var creates = !endpoint.RoutePattern.RawText!.Contains('{', StringComparison.Ordinal);
        // A version that nobody has seen is refused once the person is found to be the one who may; nothing is written.
        var probe = creates ? call with { Body = [] } : call.Seeing(NoSuchVersion);
        return await RowAsync($"{command}", endpoint, (person, _) => journey.SendAsync(probe.Again().As(person)));
    }

    private static async Task<string> RowAsync(string name, RouteEndpoint endpoint, Func<Person, string, Task<Reply>> ask)
    {
        var declared = endpoint.Metadata.GetRequiredMetadata<Access>().Roles;
        var cells = new List<string>();
        foreach (var role in Roles.All)
        {
            var cell = await CellAsync(name, role, person => ask(person, role));
            (cell != Nothing).ShouldBe(declared.Contains(role), $"{name} for {role}: the host says ‘{cell}’, the declaration otherwise");
            cells.Add(cell);
        }
        return $"| {name} | {string.Join(" | ", cells)} |";
    }

    private static async Task<string> CellAsync(string name, string role, Func<Person, Task<Reply>> ask)
    {
        var (related, relation) = Known.GetValueOrDefault(role, (Somebody(role), "own areas"));
        var reply = await ask(related);
        if (reply is { Status: 403, Code: "role-not-allowed" })
            return Nothing;
        if (Reached(await ask(Somebody(role).Elsewhere()), name))
            return "all";
        if (Reached(await ask(Somebody(role)), name))
            return "own areas";
        return Reached(reply, name) ? relation : "none now";
    }

    private static bool Reached(Reply reply, string name)
    {
        reply.Status.ShouldBeOneOf([200, 400, 403, 404, 409, 412], $"{name}: {reply.Text}");
        return reply.Status is 200 or 400 or 409 or 412;
    }

    /// <summary>Of the area of the journeys, and nothing else to do with their records.</summary>
    private static Person Somebody(string role) => People.Manager with
    {
        User = new UserId($"somebody.{role}"),
        Roles = [role],
        Agency = new AgencyCode(role.StartsWith("yjs", StringComparison.Ordinal) ? "yjs" : "police"),
    };

    private async Task<IReadOnlyList<(string Name, string Path)>> ReadsAsync()
    {
        var journey = await Journey.ToAsync(service, Stage.InProgramme);
        await journey.ReferOtherAsync();
        await Sample.DrawAsync([journey]);
        (await journey.SendAsync(await Reviewing.ReleaseAsync(journey, journey.Review))).ShouldBeAccepted();
        await journey.DoAsync(Calls.CloseExercise);
        await journey.DoAsync(ReviewCalls.PublishReport);
        return
        [
            .. Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<ISlice>() is null && endpoint.Metadata.GetMetadata<Access>() is not null
                    && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && endpoint.RoutePattern.RawText != "/")
                .Select(endpoint => endpoint.RoutePattern.RawText!).Order(StringComparer.Ordinal)
                .Select(pattern => (pattern, pattern
                    .Replace("{case:guid}", $"{journey.Case}", StringComparison.Ordinal).Replace("{panel:guid}", $"{journey.Panel}", StringComparison.Ordinal)
                    .Replace("{programme:guid}", $"{journey.Programme}", StringComparison.Ordinal).Replace("{child:guid}", $"{journey.Child}", StringComparison.Ordinal)
                    .Replace("{other:guid}", $"{journey.Other!.Child}", StringComparison.Ordinal)
                    .Replace("{exercise:guid}", $"{journey.Exercise}", StringComparison.Ordinal).Replace("{review:guid}", $"{journey.Review}", StringComparison.Ordinal)
                    .Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{format}", "html", StringComparison.Ordinal).Replace("{record:guid}", $"{journey.Case}", StringComparison.Ordinal).Replace("{area}", "shropshire", StringComparison.Ordinal)
                    + (pattern.StartsWith("/reports", StringComparison.Ordinal) ? "?area=west-mercia&year=2025-26" : ""))),
        ];
    }

    private RouteEndpoint EndpointOf(string method, string pattern) => Endpoints().Single(endpoint =>
        endpoint.RoutePattern.RawText == pattern && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true);

    private IEnumerable<RouteEndpoint> Endpoints() => service.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Head()
    {
        var head = new StringBuilder();
        head.Append("""
            # Who may do what

            Made from the running host, and compared with it by a test, cell by cell. A row is a command or a read; a cell says over which records:

            - `–` never: the answer is 403
            - `own areas`: records of the areas, services and forces that the token names; elsewhere the answer is 404, as if there were nothing
            - `submitted`, `allocated`, `chairs`, `sits on`, `leads`, `reviews in`: only records that the person has that to do with
            - `all`: wherever the record is, or no record is named
            - `none now`: the role may, but over no record at the stage at which the test asks

            The rules of separation (R25, R27) come on top: they are about who did what on the very case, and answer with their own code.

            """);
        head.Append("\n| what | ").Append(string.Join(" | ", Roles.All)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat("---|", Roles.All.Count + 1))).Append('\n');
        return head.ToString();
    }
}
