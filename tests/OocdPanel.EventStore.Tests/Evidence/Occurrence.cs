using System.Text.Json;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>An event to be put in a sample log.</summary>
/// <param name="Number">Makes its id.</param>
/// <param name="Data">Stored data; <c>SEAL(index of subject,number,json)SEALED</c> stands for a member encrypted under that subject's key.</param>
internal sealed record Occurrence(int Number, Guid Stream, string Type, long Version, string Name, string Data, Guid[] Subjects, string? Reason = null)
{
    public Guid Id => Ids.Of(0xE, Number);

    public StoredFacts Stored() => new(
        Id, Stream, Type, Version, Name, new DateTimeOffset(2026, 3, 2, 12, 0, Number, TimeSpan.Zero).AddTicks(1234560), Subjects,
        JsonDocument.Parse(Sealing.In(Data, Id, Subjects)).RootElement,
        JsonDocument.Parse(Sealing.In(
            $$"""{"user":"s.cole","role":"referring-officer","agency":"police","command":"Something","commandId":"{{Ids.Of(0xC, Number):D}}","occurredAt":"2026-03-01T09:30:00Z"{{(Reason is null ? "" : $",\"reason\":{Reason}")}}}""",
            Id, Subjects)).RootElement);
}

internal static class Ids
{
    public static Guid Of(int kind, int number) => Guid.Parse($"{kind:x8}-0000-4000-8000-{number:x12}");
}
