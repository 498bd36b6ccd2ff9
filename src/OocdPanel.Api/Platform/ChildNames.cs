using System.Text.Json;
using OocdPanel.Domain.Children;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Platform;

/// <summary>Children's names as read models hold them: encrypted under the child's key, so that they go with it.</summary>
public sealed class ChildNames(IKeyRing ring)
{
    private const string Purpose = "child name";

    /// <summary>Stands for what is personal to a child who was erased, or whose key is not to be had.</summary>
    public static string Instead(IKeyRing ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        return ring.WhyNot is null ? "[erased]" : "[cannot be read: no keys]";
    }

    /// <returns>Null where there is no key.</returns>
    public static byte[]? Seal(StreamHistory child, RecordedEvent told, PersonName name) =>
        child.Seal(child.Id, Purpose, told, JsonSerializer.Serialize(name, Json.Options));

    /// <summary>Opens many at once.</summary>
    /// <param name="rows">Rows that are about a child and hold its name.</param>
    /// <returns>The rows, each with the name.</returns>
    public async Task<IReadOnlyList<TRow>> OpenAsync<TRow>(
        IReadOnlyList<TRow> rows, Func<TRow, (Guid Child, byte[]? Name)> sealedIn, Func<TRow, PersonName, TRow> with, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var keys = await ring.ReadAsync([.. rows.Select(row => sealedIn(row).Child).Distinct()], ct);
        return [.. rows.Select(row => with(row, Open(keys, sealedIn(row))))];
    }

    private PersonName Open(SubjectKeys keys, (Guid Child, byte[]? Name) row) =>
        row.Name is not null && keys.TryGet(row.Child, out var key)
            ? JsonSerializer.Deserialize<PersonName>(SealedText.Open(key, Purpose, row.Name), Json.Options)!
            : new PersonName(Instead(ring), "");
}
