using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>
/// What must be so of an event's parts besides their digests, so that none says something that the format does not:
/// each holds only what is its own, and together they are one event.
/// </summary>
internal static class PartRules
{
    /// <exception cref="NotInFormatException">A part is not as the store writes it; the message says which, and how.</exception>
    public static void Order(JsonElement order, HistoryFile file, long version)
    {
        Exactly.Object(order, "the order part", ["name", "stream", "type", "version"]);
        Exactly.Text(order.GetProperty("name"), "the name");
        if (Exactly.Uuid(order.GetProperty("stream"), "the order part's stream") != file.Stream || Exactly.Text(order.GetProperty("type"), "the order part's type") != file.StreamType)
            throw new NotInFormatException("it is an event of another stream.");
        if (Exactly.Whole(order.GetProperty("version"), 1, "the order part's version") != version)
            throw new NotInFormatException("it was recorded as another version.");
    }

    public static void Open(JsonElement open)
    {
        if (HasCipher(open)) throw new NotInFormatException("the open part holds an encrypted member.");
        if (open.TryGetProperty(WithheldPaths.Member, out var list))
            foreach (var path in Exactly.List(list, "the list of withheld members"))
                Exactly.Text(path, "a path in the list of withheld members");
        if (!IsClear(open, WithheldPaths.Of(open), false)) throw new NotInFormatException("the open part holds what its own list says is withheld.");
    }

    /// <param name="open">The open part where it is shown, for its list.</param>
    public static void Withheld(JsonElement withheld, JsonElement? open)
    {
        Exactly.Object(withheld, "the withheld part", ["data", "headers", "id", "recordedAt"]);
        if (withheld.GetProperty("headers").ValueKind != JsonValueKind.Object) throw new NotInFormatException("the headers are not an object.");
        Exactly.Uuid(withheld.GetProperty("id"), "the event's id");
        Exactly.Moment(withheld.GetProperty("recordedAt"), "the time of recording");
        if (HasCipher(withheld)) throw new NotInFormatException("the withheld part holds an encrypted member.");
        var data = withheld.GetProperty("data");
        if (data.ValueKind != JsonValueKind.Object || (open is { } shown && !IsListed(data, WithheldPaths.Of(shown), true)))
            throw new NotInFormatException("the withheld part holds what the open part does not list as withheld.");
    }

    /// <returns>The subjects.</returns>
    public static IReadOnlyList<Guid> Personal(JsonElement personal)
    {
        Exactly.Object(personal, "the personal part", ["data", "headers", "subjects"]);
        if (!AreCiphers(personal.GetProperty("data")) || !AreCiphers(personal.GetProperty("headers")))
            throw new NotInFormatException("the personal part holds what is not encrypted.");
        return [.. Exactly.List(personal.GetProperty("subjects"), "the list of subjects").Select(subject => Exactly.Uuid(subject, "a subject"))];
    }

    /// <summary>Whether the parts that are shown can be of one event: where two have something, both have an object, or lists of one length.</summary>
    public static bool AllFit(JsonElement? open, JsonElement? withheld, JsonElement? personal)
    {
        var (hidden, encrypted) = (withheld?.GetProperty("data"), personal?.GetProperty("data"));
        return Fit(open, hidden) && Fit(open, encrypted) && Fit(hidden, encrypted) && Fit(withheld?.GetProperty("headers"), personal?.GetProperty("headers"));
    }

    private static bool Fit(JsonElement? one, JsonElement? other) => one is null || other is null || Fit(one.Value, other.Value);

    private static bool Fit(JsonElement one, JsonElement other) =>
        IsEmpty(one) || IsEmpty(other) || (one.ValueKind, other.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => !IsCipher(one) && !IsCipher(other)
                && one.EnumerateObject().All(member => !other.TryGetProperty(member.Name, out var same) || Fit(member.Value, same)),
            (JsonValueKind.Array, JsonValueKind.Array) => one.GetArrayLength() == other.GetArrayLength()
                && one.EnumerateArray().Zip(other.EnumerateArray()).All(pair => Fit(pair.First, pair.Second)),
            _ => false,
        };

    public static bool IsCipher(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() == 1 && value.TryGetProperty(EventParts.Cipher, out _);

    private static bool HasCipher(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => IsCipher(value) || value.EnumerateObject().Any(member => HasCipher(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasCipher),
        _ => false,
    };

    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() == 0;

    /// <param name="inList">In a list, {} keeps the place of an element of which nothing is in the part.</param>
    private static bool IsClear(JsonElement value, WithheldPaths? paths, bool inList) => value.ValueKind switch
    {
        _ when paths is { All: true } => inList && IsEmpty(value),
        JsonValueKind.Object => value.EnumerateObject().All(member => IsClear(member.Value, paths?.At(member.Name), false)),
        JsonValueKind.Array => value.EnumerateArray().All(element => IsClear(element, paths?.Elements, true)),
        _ => true,
    };

    private static bool IsListed(JsonElement value, WithheldPaths? paths, bool mayBeEmpty) => value.ValueKind switch
    {
        _ when paths is { All: true } => true,
        _ when IsEmpty(value) => mayBeEmpty,
        JsonValueKind.Object => value.EnumerateObject().All(member => IsListed(member.Value, paths?.At(member.Name), false)),
        JsonValueKind.Array => value.GetArrayLength() > 0 && value.EnumerateArray().All(element => IsListed(element, paths?.Elements, true)),
        _ => false,
    };

    private static bool AreCiphers(JsonElement value) => value.ValueKind == JsonValueKind.Object && !IsCipher(value) && IsCiphers(value, true);

    private static bool IsCiphers(JsonElement value, bool mayBeEmpty) => value.ValueKind switch
    {
        _ when IsCipher(value) => true,
        _ when IsEmpty(value) => mayBeEmpty,
        JsonValueKind.Object => value.EnumerateObject().All(member => IsCiphers(member.Value, false)),
        JsonValueKind.Array => value.GetArrayLength() > 0 && value.EnumerateArray().All(element => IsCiphers(element, true)),
        _ => false,
    };
}
