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
        Same("case.referral-submitted.v1", "case.referral-submitted.v2"),
        Same("child.referred.v1", "child.referred.v2"),
        Same("child.corrected.v1", "child.corrected.v2"), // district, identifiers, and what is taken back, since
        Same("case.victim-described.v1", "case.victim-described.v2"),
        Same("panel.convened.v1", "panel.convened.v2"), // members may have a day of training since
        Same("case.found-ineligible.v1", "case.found-ineligible.v2"),
        Same("case.disposal-delivered.v1", "case.disposal-delivered.v2"),
        Same("programme.plan-agreed.v1", "programme.plan-agreed.v2"),
        Same("programme.ended.v1", "programme.ended.v2"),
        new("panel.item-decided.v1", "panel.item-decided.v2", WithoutDissents),
        new("case.panel-decision-recorded.v1", "case.panel-decision-recorded.v2", WithoutDissents),
    ];

    public static EventTypes Types { get; } = new(
        typeof(StoredAttribute).Assembly.GetTypes()
            .Select(type => (Stored: type.GetCustomAttribute<StoredAttribute>(), Type: type))
            .Where(found => found.Stored is not null)
            .Select(found => (found.Stored!.Name, found.Type)),
        Json.Options,
        Subjects.MarkOf,
        Upcasts);

    /// <summary>For a version that only has more members which may be missing.</summary>
    private static Upcast Same(string from, string to) => new(from, to, old => old);

    /// <summary>Before dissent and conditions were recorded, there were none.</summary>
    private static JsonObject WithoutDissents(JsonObject old)
    {
        (old["decision"]!["dissents"], old["decision"]!["conditions"]) = (new JsonArray(), new JsonArray());
        return old;
    }
}
