using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OocdPanel.Api.Platform;

/// <summary>How everything is written as JSON.</summary>
public static class Json
{
    /// <summary>For answers and stored events.</summary>
    public static JsonSerializerOptions Options { get; } = Make(JsonUnmappedMemberHandling.Skip);

    /// <summary>For what is sent in: a member we do not know is an error that names it.</summary>
    public static JsonSerializerOptions Strict { get; } = Make(JsonUnmappedMemberHandling.Disallow);

    /// <summary>Gives options that somebody else made, such as the framework’s for answers, our form.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = 32;
        options.Converters.Add(new ValueJson());
    }

    private static JsonSerializerOptions Make(JsonUnmappedMemberHandling unknown)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { UnmappedMemberHandling = unknown };
        Apply(options);
        if (unknown == JsonUnmappedMemberHandling.Disallow)
            options.Converters.Add(new MomentJson());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
