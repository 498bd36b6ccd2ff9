using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Administration;

/// <summary>Whoever comes with a token is known from it; an administrator makes somebody known ahead. None of it is history.</summary>
public sealed class PeopleTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Whoever_calls_is_known_with_the_roles_and_areas_of_their_token()
    {
        var journey = new Journey(service);
        var person = People.Practitioner with { User = new UserId("y.new") };
        (await journey.GetAsync(People.Manager, "/people?role=yjs-practitioner")).Text.ShouldNotContain("y.new");
        (await journey.GetAsync(person, "/work")).Status.ShouldBe(200);
        var listed = (await journey.GetAsync(People.Manager, "/people?role=yjs-practitioner&find=y.NEW")).Body;
        listed.GetProperty("all").GetInt32().ShouldBe(1);
        listed.GetProperty("people")[0].GetProperty("agency").GetString().ShouldBe("yjs");
        (await journey.GetAsync(People.Manager, "/people?role=panel-chair")).Text.ShouldNotContain("y.new");
        (await journey.GetAsync(People.Manager.Elsewhere(), "/people")).Text.Contains("y.new", StringComparison.Ordinal).ShouldBeFalse("they work elsewhere");
        (await journey.GetAsync(person.As(Roles.YjsManager), "/work")).Status.ShouldBe(200);
        (await journey.GetAsync(People.Manager, "/people?role=yjs-practitioner")).Text.Contains("y.new", StringComparison.Ordinal).ShouldBeFalse("the last token has the last word");
    }

    [Fact]
    public async Task A_later_token_without_a_name_or_address_leaves_those_that_are_known()
    {
        var people = new KnownPeople(service.Source, service.Clock);
        var person = People.Practitioner with { User = new UserId("n.amed") };
        var named = new ClaimsPrincipal(new ClaimsIdentity([.. person.Claims(), new(KnownPerson.NameClaim, "Nell Amed"), new(KnownPerson.EmailClaim, "n@example.org")]));
        await people.CameAsync(KnownPerson.Of(named), default);
        await people.CameAsync(KnownPerson.Of(new ClaimsPrincipal(new ClaimsIdentity(person.Claims()))), default);
        people.NameOf(person.User).ShouldBe("Nell Amed");
        people.Find(person.User)!.Email.ShouldBe("n@example.org");
        people.NameOf(new UserId("nobody.knows")).ShouldBe("nobody.knows");
    }

    [Fact]
    public async Task An_administrator_adds_somebody_ahead_once_and_the_history_stays_as_it_was()
    {
        var journey = await Journey.ToAsync(service, Stage.Referred);
        var before = await service.HistoryAsync();
        var body = """{"user":"a.head","displayName":"Ada Head","email":"a@example.org","roles":["yjs-practitioner"],"areas":["shropshire"],"agency":"yjs"}""";
        (await AddAsync(journey, People.Administrator, body)).Status.ShouldBe(201);
        (await AddAsync(journey, People.Administrator, body)).ShouldBeProblem(409, "known-already");
        (await journey.GetAsync(People.Manager, "/people?find=ada")).Body.GetProperty("people")[0].GetProperty("displayName").GetString().ShouldBe("Ada Head");
        (await service.HistoryAsync()).ShouldBe(before);
        (await service.ScalarAsync("select added_by from oocd.people where user_name = 'a.head' and seen_at is null")).ShouldBe(People.Administrator.User.Value);
    }

    [Theory]
    [InlineData("user", "\"a b\"")]
    [InlineData("displayName", "null")]
    [InlineData("email", "\"nowhere\"")]
    [InlineData("roles", "[]")]
    [InlineData("roles[0]", "[\"king\"]")]
    [InlineData("roles[0]", "[null]")]
    [InlineData("roles[1]", "[\"analyst\",\"\"]")]
    [InlineData("roles", "many")]
    [InlineData("areas", "[]")]
    [InlineData("areas[0]", "[null]")]
    [InlineData("areas[0]", "[\"\"]")]
    [InlineData("areas", "many")]
    [InlineData("areas[0]", "[\"westminster\"]")]
    [InlineData("areas[0]", "[\"atlantis\"]")]
    [InlineData("agency", "\"circus\"")]
    public async Task What_is_wrong_is_named(string field, string value)
    {
        var member = field.Split('[')[0];
        var fields = new Dictionary<string, string> { ["user"] = "\"w.rong\"", ["displayName"] = "\"Will Rong\"", ["roles"] = "[\"analyst\"]", ["areas"] = "[\"shropshire\"]" };
        fields[member] = value == "many" ? $"[{string.Join(',', Enumerable.Repeat("\"analyst\"", 1000))}]" : value;
        var body = $"{{{string.Join(',', fields.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}}}";
        (await AddAsync(new Journey(service), People.Administrator, body)).ShouldBeProblem(400, "invalid").Fields.ShouldBe([field]);
    }

    [Fact]
    public async Task Only_an_administrator_adds_people() =>
        (await AddAsync(new Journey(service), People.Manager, "{}")).ShouldBeProblem(403, "role-not-allowed");

    private static Task<Reply> AddAsync(Journey journey, Person by, string body)
    {
        var user = System.Text.Json.JsonDocument.Parse(body).RootElement.TryGetProperty("user", out var named) ? named.GetString()! : "nobody";
        var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/people/{Uri.EscapeDataString(user)}", UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", by.Token());
        return journey.SendAsync(request);
    }
}
