using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OocdPanel.Api.Platform.SignIn;

/// <summary>Bearer tokens for calls by hand and for tests. Only a service in Development accepts them.</summary>
public static class DevelopmentToken
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <exception cref="ArgumentException">A role is not one of the service’s, or there is no role.</exception>
    public static string Mint(Person person, SecurityKey key, TimeProvider clock)
    {
        if (person.Roles.Count == 0 || person.Roles.FirstOrDefault(role => !Domain.Shared.Roles.All.Contains(role)) is { })
            throw new ArgumentException($"Give one or more of these roles: {string.Join(", ", Domain.Shared.Roles.All)}.");
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = DevelopmentKey.Issuer,
            Audience = DevelopmentKey.Issuer,
            Subject = new ClaimsIdentity(person.Claims()),
            IssuedAt = now,
            NotBefore = now,
            Expires = now.Add(Life),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        });
    }
}
