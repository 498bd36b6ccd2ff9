using System.Security.Claims;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>Who is asking: the token's person, with the roles and areas it carries.</summary>
/// <param name="Areas">Codes of areas, services or forces.</param>
public sealed record Person(UserId User, IReadOnlyList<string> Roles, IReadOnlyList<AreaCode> Areas, AgencyCode? Agency)
{
    public const string RoleClaim = "role";
    public const string AreaClaim = "area";
    public const string AgencyClaim = "agency";
    public const string UserClaim = "sub";

    public static Person Of(ClaimsPrincipal principal) => new(
        new UserId(principal.FindFirstValue(UserClaim) ?? ""),
        [.. principal.FindAll(RoleClaim).Select(claim => claim.Value)],
        [.. principal.FindAll(AreaClaim).Select(claim => new AreaCode(claim.Value))],
        principal.FindFirstValue(AgencyClaim) is { } agency ? new AgencyCode(agency) : null);

    public IEnumerable<Claim> Claims() =>
    [
        new(UserClaim, User.Value),
        .. Roles.Select(role => new Claim(RoleClaim, role)),
        .. Areas.Select(area => new Claim(AreaClaim, area.Value)),
        .. Agency is { } agency ? new[] { new Claim(AgencyClaim, agency.Value) } : [],
    ];

    /// <summary>Whether the area is one of the person's own, or belongs to a service or force of theirs on that day.</summary>
    public bool Covers(AreaCode area, ReferenceData reference, DateOnly day) => AreasOn(reference, day).Contains(area);

    /// <summary>The person's areas on that day, services and forces opened up.</summary>
    public IReadOnlySet<AreaCode> AreasOn(ReferenceData reference, DateOnly day) =>
        Areas.Select(code => reference.Areas.Expand(code, day)).Where(found => found.Found).SelectMany(found => found.Value).ToHashSet();
}
