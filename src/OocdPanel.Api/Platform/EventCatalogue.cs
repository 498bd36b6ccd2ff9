using System.Reflection;
using System.Text.Json.Nodes;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Platform;

/// <summary>Every event that can be stored, by the name it is stored under, and every old version that can be read.</summary>
public static class EventCatalogue
{
    /// <summary>How old versions become present ones. Their golden examples stay under contracts/events for ever.</summary>
    public static IReadOnlyList<Upcast> Upcasts { get; } =
    [
        new("case.referral-submitted.v1", "case.referral-submitted.v2", SaysNoMore),
        new("child.referred.v1", "child.referred.v2", SaysNoMore),
    ];

    public static EventTypes Types { get; } = new(
        typeof(StoredAttribute).Assembly.GetTypes()
            .Select(type => (Stored: type.GetCustomAttribute<StoredAttribute>(), Type: type))
            .Where(found => found.Stored is not null)
            .Select(found => (found.Stored!.Name, found.Type)),
        Json.Options,
        Subjects.MarkOf,
        Upcasts);

    /// <summary>The present version has members that the old one did not ask for.</summary>
    private static JsonObject SaysNoMore(JsonObject old) => old;
}
