using System.Reflection;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Platform;

/// <summary>Every event that can be stored, by the name it is stored under.</summary>
public static class EventCatalogue
{
    public static EventTypes Types { get; } = new(
        typeof(StoredAttribute).Assembly.GetTypes()
            .Select(type => (Stored: type.GetCustomAttribute<StoredAttribute>(), Type: type))
            .Where(found => found.Stored is not null)
            .Select(found => (found.Stored!.Name, found.Type)),
        Json.Options);
}
