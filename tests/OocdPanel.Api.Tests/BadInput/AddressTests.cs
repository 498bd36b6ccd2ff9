using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.BadInput;

/// <summary>Wrong addresses, headers and query strings are told, never a failure.</summary>
public sealed class AddressTests(RunningService service) : IClassFixture<RunningService>
{
    public static TheoryData<string> Commands => EveryCommand.Names;

    [Theory, MemberData(nameof(Commands))]
    public async Task An_id_that_is_garbage_or_of_another_kind_of_record_is_not_found(string command)
    {
        var (journey, call) = await Ready.ForAsync(service, command);
        var (other, _) = await Ready.ForAsync(service, "record-session");
        var before = await service.HistoryAsync();
        foreach (var path in WrongPaths(call.Path, other))
            (await journey.SendAsync(call.Again() with { Path = path })).ShouldBeProblem(404, "not-found");
        (await service.HistoryAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_read_of_an_id_that_is_garbage_or_of_another_kind_of_record_finds_nothing()
    {
        var journey = await Journey.ToAsync(service, Stage.InProgramme);
        var other = await Journey.ToAsync(service, Stage.InProgramme);
        (Person By, string Path)[] reads =
        [
            (People.Manager, $"/cases/{journey.Case}"), (People.Manager, $"/cases/{journey.Case}/history"), (People.Chair, $"/panels/{journey.Panel}"),
            (People.Chair, $"/panels/{journey.Panel}/items/{journey.Case}/pack"), (People.Practitioner, $"/programmes/{journey.Programme}"),
            (People.RecordsManager, $"/children/{journey.Child}"), (People.Manager, $"/children/{journey.Child}/records"),
            (People.Manager, $"/children/{journey.Child}/records/{other.Child}"),
        ];
        foreach (var read in reads)
        {
            (await journey.GetAsync(read.By, read.Path)).Status.ShouldBe(200, read.Path);
            foreach (var path in WrongPaths(read.Path, other))
                (await journey.GetAsync(read.By, path)).ShouldBeProblem(404, "not-found");
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Another_method_is_not_allowed(string command)
    {
        var (journey, call) = await Ready.ForAsync(service, command);
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            using var request = Journey.Request(call);
            request.Method = method;
            (await journey.SendAsync(request)).ShouldBeProblem(405, "method-not-allowed");
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task A_command_id_is_a_UUID_and_a_version_is_as_it_was_given(string command)
    {
        var (journey, call) = await Ready.ForAsync(service, command);
        var before = await service.HistoryAsync();
        foreach (var id in new[] { null, "", "42", "not-a-uuid", $"{Guid.NewGuid()}, {Guid.NewGuid()}", new string('a', 4000), "{0xca761232,0xed42,0x11ce,{0xba,0xcd,0x00,0xaa,0x00,0x57,0xb2,0x23}}" })
        {
            using var request = Journey.Request(call);
            request.Headers.Remove("Idempotency-Key");
            if (id is not null)
                request.Headers.TryAddWithoutValidation("Idempotency-Key", id);
            (await journey.SendAsync(request)).ShouldBeProblem(400, "idempotency-key-needed");
        }
        if (command is "submit-referral" or "refer-for-prevention" or "report-outside-disposal" or "report-court-outcome" or "plan-exercise" or "convene-panel" or "import-reference" or "change-policy")
            return; // they make the record, or name none, so there is no version to have seen
        foreach (var tag in new[] { "7", "*", "W/\"7\"", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "\"1\", \"2\"", "\"\"" })
        {
            using var request = Journey.Request(call);
            request.Headers.Remove("If-Match");
            request.Headers.TryAddWithoutValidation("If-Match", tag);
            (await journey.SendAsync(request)).ShouldBeProblem(400, "if-match-unreadable");
        }
        (await service.HistoryAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_query_string_that_cannot_be_read_names_its_part()
    {
        var journey = await Journey.ToAsync(service, Stage.InProgramme);
        (string Part, string Query)[] queries =
        [
            ("filter", "filter=nonsense"), ("filter", "filter=%00"), ("stage", "stage=nonsense"), ("cursor", "cursor=nonsense"), ("cursor", "cursor=%00%ff"),
            ("limit", "limit=0"), ("limit", "limit=101"), ("limit", "limit=many"), ("limit", "limit=99999999999"),
        ];
        foreach (var (part, query) in queries)
            (await journey.GetAsync(People.Manager, $"/work?{query}")).ShouldBeProblem(400, "invalid").Naming(part);
        foreach (var (by, path) in new[] { (People.Manager, $"/cases/{journey.Case}"), (People.Manager, $"/cases/{journey.Case}/history"), (People.Chair, $"/panels/{journey.Panel}/items/{journey.Case}/pack"), (People.Practitioner, $"/programmes/{journey.Programme}") })
        {
            (await journey.GetAsync(by, $"{path}?why=%00")).ShouldBeProblem(400, "invalid").Naming("why");
            (await journey.GetAsync(by, $"{path}?why={new string('x', 10_001)}")).Status.ShouldBeOneOf(400, 414);
            (await journey.GetAsync(by, $"{path}?why=%ff%fe")).Status.ShouldBeLessThan(500);
        }
    }

    [Fact]
    public async Task An_unknown_address_is_told_as_a_problem() =>
        (await new Journey(service).GetAsync(People.Manager, "/nonsense")).ShouldBeProblem(404, "not-found");

    /// <summary>Each id in the path replaced by garbage, by one of nothing, and by those of other kinds of records.</summary>
    private static IEnumerable<string> WrongPaths(string path, Journey other)
    {
        var parts = path.Split('/');
        foreach (var place in Enumerable.Range(0, parts.Length).Where(i => Guid.TryParse(parts[i], out _)))
        {
            var kind = parts[place - 1];
            string[] wrong =
            [
                "nonsense", "42", "%01", Guid.Empty.ToString(), Guid.NewGuid().ToString(),
                .. kind is "children" or "records" ? [] : new[] { other.Child.ToString() },
                .. kind is "cases" or "items" ? [] : new[] { other.Case.ToString() },
                .. kind == "panels" ? [] : new[] { other.Panel.ToString() },
                .. kind == "programmes" ? [] : new[] { other.Programme.ToString() },
            ];
            foreach (var id in wrong)
                yield return string.Join('/', [.. parts[..place], id, .. parts[(place + 1)..]]);
        }
    }
}
