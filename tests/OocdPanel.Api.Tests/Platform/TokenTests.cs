using System.Security.Claims;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Platform;

/// <summary>Only a token that the service’s own key signed, for this service, now, says who somebody is.</summary>
public sealed class TokenTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly SymmetricSecurityKey Key = DevelopmentKey.In(TestHost.Keys);
    private static readonly SymmetricSecurityKey AnotherKey = new(Encoding.UTF8.GetBytes(new string('k', 64)));
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task A_token_that_is_missing_forged_or_for_another_time_or_service_signs_nobody_in()
    {
        var good = Token(_ => { });
        var parts = good.Split('.');
        (string How, string? Authorization)[] bad =
        [
            ("none", null), ("empty", "Bearer "), ("garbage", "Bearer garbage"), ("another scheme", $"Basic {good}"),
            ("another key", $"Bearer {Token(t => t.SigningCredentials = new SigningCredentials(AnotherKey, SecurityAlgorithms.HmacSha256))}"),
            ("expired", $"Bearer {Token(t => (t.IssuedAt, t.NotBefore, t.Expires) = (Now.AddHours(-3), Now.AddHours(-3), Now.AddMinutes(-10)))}"),
            ("not yet", $"Bearer {Token(t => (t.NotBefore, t.Expires) = (Now.AddHours(1), Now.AddHours(2)))}"),
            ("without an end", $"Bearer {Token(t => t.Expires = null)}"),
            ("another audience", $"Bearer {Token(t => t.Audience = "elsewhere")}"),
            ("another issuer", $"Bearer {Token(t => t.Issuer = "elsewhere")}"),
            ("another algorithm", $"Bearer {Token(t => t.SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha512))}"),
            ("algorithm none", $"Bearer {Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}."),
            ("no signature", $"Bearer {parts[0]}.{parts[1]}."),
            ("another payload", $"Bearer {parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("m.hart", "x.else", StringComparison.Ordinal))}.{parts[2]}"),
            ("nobody's", $"Bearer {Token(t => t.Subject = new ClaimsIdentity([new Claim(Person.RoleClaim, "yjs-manager")]))}"),
        ];
        var journey = await Journey.ToAsync(service, Stage.Referred);
        (await SendAsync(journey, $"Bearer {good}")).Status.ShouldBe(200);
        foreach (var (how, authorization) in bad)
        {
            var reply = await SendAsync(journey, authorization);
            reply.Status.ShouldBe(401, how);
            reply.ShouldBeProblem(401, "not-signed-in");
        }
    }

    [Fact]
    public void Hosts_that_start_at_once_sign_with_one_key()
    {
        for (var round = 0; round < 20; round++)
        {
            var directory = Path.Combine(Path.GetTempPath(), $"oocd-token-{Guid.NewGuid():N}");
            try
            {
                using var together = new Barrier(8);
                var keys = new string[together.ParticipantCount];
                var threads = keys.Select((_, index) => new Thread(() =>
                {
                    together.SignalAndWait();
                    keys[index] = Convert.ToBase64String(DevelopmentKey.In(directory).Key);
                })).ToArray();
                foreach (var thread in threads) thread.Start();
                foreach (var thread in threads) thread.Join();
                keys.Distinct().ShouldHaveSingleItem();
            }
            finally
            {
                Directory.Delete(directory, recursive: true);
                File.Delete(directory + ".lock");
            }
        }
    }

    [Fact]
    public async Task Without_a_token_every_address_but_health_and_the_description_is_closed()
    {
        var journey = new Journey(service);
        foreach (var path in new[] { "/work", "/panels", $"/cases/{Guid.NewGuid()}", "/nonsense" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            (await journey.SendAsync(request)).ShouldBeProblem(401, "not-signed-in");
        }
        foreach (var path in new[] { "/health/live", "/health/ready", "/openapi.json", "/docs/index.html" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            (await journey.SendAsync(request)).Status.ShouldBe(200, path);
        }
    }

    [Fact]
    public async Task Roles_and_areas_that_there_are_not_do_nothing()
    {
        var journey = await Journey.ToAsync(service, Stage.Referred);
        var stranger = People.Manager with { Roles = ["emperor", "YJS-MANAGER", ""] };
        (await SendAsync(journey, $"Bearer {Token(t => t.Subject = new ClaimsIdentity(stranger.Claims()))}")).ShouldBeProblem(403, "role-not-allowed");
        var nowhere = People.Manager with { Areas = [new("atlantis"), new(""), new("WEST-MERCIA")] };
        (await SendAsync(journey, $"Bearer {Token(t => t.Subject = new ClaimsIdentity(nowhere.Claims()))}")).ShouldBeProblem(404, "not-found");
    }

    private static string Token(Action<SecurityTokenDescriptor> change)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = DevelopmentKey.Issuer,
            Audience = DevelopmentKey.Issuer,
            Subject = new ClaimsIdentity(People.Manager.Claims()),
            IssuedAt = Now,
            NotBefore = Now,
            Expires = Now.AddHours(1),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
        };
        change(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    private static async Task<Reply> SendAsync(Journey journey, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/cases/{journey.Case}", UriKind.Relative));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await journey.SendAsync(request);
    }
}
