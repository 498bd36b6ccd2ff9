using System.Text.Json.Nodes;

namespace OocdPanel.EventStore;

/// <summary>How an old version of an event becomes a later one when it is read. What is stored stays as it is.</summary>
/// <param name="From">Stored name of the old version, such as <c>account.opened.v1</c>.</param>
/// <param name="To">Stored name of the version it becomes.</param>
/// <param name="Change">From the old JSON to the new. Encrypted members are decrypted; one that cannot be read stands there as it is stored, an object with the member <c>$c</c>.</param>
public sealed record Upcast(string From, string To, Func<JsonObject, JsonObject> Change);
