using System.Text.Encodings.Web;
using System.Text.Json;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Api.Scrutiny;

/// <summary>The draw in a file.</summary>
public static class DrawFileJson
{
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(this DrawFile file) => JsonSerializer.SerializeToUtf8Bytes(file, Indented);

    /// <returns>Null where it is no such file.</returns>
    public static DrawFile? Read(byte[] utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<DrawFile>(utf8, Json.Options) is { Frame.Lines: not null, Sample: not null, Replacements: not null, Seed: not null } file ? file : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
