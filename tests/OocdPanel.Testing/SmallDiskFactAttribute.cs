using Xunit;

namespace OocdPanel.Testing;

/// <summary>A fact about a full disk. Only root may mount a small one: elsewhere it is counted as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> WhyNot = new(() => TryAsync().GetAwaiter().GetResult());

    public SmallDiskFactAttribute() => Skip = WhyNot.Value;

    private static async Task<string?> TryAsync()
    {
        try
        {
            await using var disk = await SmallDisk.MountAsync(megabytes: 1);
            return null;
        }
        catch (InvalidOperationException cannot)
        {
            return cannot.Message;
        }
    }
}
