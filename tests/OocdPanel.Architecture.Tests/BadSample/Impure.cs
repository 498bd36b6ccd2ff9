namespace OocdPanel.Architecture.Tests.BadSample;

/// <summary>Does what the domain may not: reads a clock, makes an id, rolls dice, waits, reads a file.</summary>
internal static class Impure
{
    public static async Task<string> Decide()
    {
#pragma warning disable RS0030 // Deliberately bad: the rule has to find it.
        var text = $"{DateTimeOffset.UtcNow} {Guid.NewGuid()} {new Random(1).Next()}";
#pragma warning restore RS0030
        await Task.CompletedTask;
        return File.Exists("nowhere") ? "" : text;
    }
}
