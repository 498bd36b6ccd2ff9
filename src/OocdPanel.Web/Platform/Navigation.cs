using OocdPanel.Api.Administration;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Api.Referrals;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Platform;

/// <summary>The parts of the service that a person can go to.</summary>
public static class Navigation
{
    /// <param name="Under">The beginning of the addresses that belong to it, where that is not <paramref name="Url"/>.</param>
    public sealed record Place(string Text, string Url, IReadOnlyList<string> Roles, string? Under = null);

    private static readonly IReadOnlyList<Place> Places =
    [
        new("My work", OocdPages.Root, Roles.All),
        new("Refer a child", $"{OocdPages.Root}/refer/why", new ReferForPreventionSlice().Roles, $"{OocdPages.Root}/refer"),
        new("Panels", $"{OocdPages.Root}/panels", PanelReading.Roles),
        new("Scrutiny", $"{OocdPages.Root}/scrutiny", ExerciseReading.Roles),
        new("Records", $"{OocdPages.Root}/records", new EraseChildSlice().Roles),
        new("Administration", $"{OocdPages.Root}/administration", new ChangePolicySlice().Roles),
        new("Reports", $"{OocdPages.Root}/reports", [Roles.Analyst, Roles.YjsManager]),
    ];

    public static IEnumerable<Place> For(Person person) => Places.Where(place => place.Roles.Intersect(person.Roles).Any());

    /// <summary>Whether the address belongs to the place.</summary>
    public static bool IsAt(Place place, string path) =>
        path == (place.Under ?? place.Url) || (place.Url != OocdPages.Root && path.StartsWith((place.Under ?? place.Url) + "/", StringComparison.Ordinal));
}
