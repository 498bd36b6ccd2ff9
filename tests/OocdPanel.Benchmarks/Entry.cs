using System.Text.Json;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Benchmarks;

/// <summary>An event of about 600 bytes of JSON, as a case's events are.</summary>
internal sealed record Entry(Guid Case, string Kind, DateOnly Date, int Amount, string[] Codes, string Text, string Reason)
{
    public const string StreamType = "ledger";

    public static readonly EventTypes Types =
        new(
            [("ledger.entry-made.v1", typeof(Entry))], new JsonSerializerOptions(JsonSerializerDefaults.Web),
            (_, member) => member is nameof(Text) or nameof(Reason) ? Mark.Personal : null);

    public static readonly MemoryKeyRing Keys = new();

    public static readonly Entry Sample = new(
        Guid.Parse("0199c0de-0000-7000-8000-000000000001"), "assessment-section", new DateOnly(2026, 3, 2), 3,
        ["safety", "wellbeing", "likelihood", "education", "health"], new string('t', 260), new string('r', 130));

    public static string SampleJson { get; } = System.Text.Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(Sample, JsonSerializerOptions.Web));
}
