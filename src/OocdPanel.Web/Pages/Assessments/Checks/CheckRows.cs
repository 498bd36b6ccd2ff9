using OocdPanel.Api.Cases;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Checks;

/// <summary>What each agency found in its systems, also that it has not looked yet.</summary>
public static class CheckRows
{
    /// <returns>Empty for those who see a part of the case only: none is shown to them.</returns>
    public static IReadOnlyList<(string Key, string? Value)> Of(CaseView found, ReferenceData reference, DateOnly today, KnownPeople staff) =>
        reference.PolicyInForce(found.Area, today) is not { } policy ? [] : [.. policy.Quorum.Agencies.Select(agency => Of(agency, found, new Names(reference, today), staff))];

    private static (string Key, string? Value) Of(AgencyCode agency, CaseView found, Names names, KnownPeople staff) =>
        (names.Of(agency), found.SystemChecks.FirstOrDefault(check => check.Agency == agency) is not { } check ? "Not checked yet" : string.Join('\n', new[]
        {
            $"{(check.Result == "none" ? "Nothing known" : "Known")}, checked on {Words.Of(check.On)} by {staff.NameOf(check.CheckedBy)}",
            check.What,
            check.WhoWorks is { } who ? $"Already working with the child: {who}" : null,
        }.OfType<string>()));
}
