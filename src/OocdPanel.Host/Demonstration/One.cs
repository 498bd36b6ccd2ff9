namespace OocdPanel.Host.Demonstration;

/// <summary>A command’s slice, made once: making its validator takes longer than deciding a command.</summary>
internal static class One<TSlice> where TSlice : new()
{
    public static TSlice Slice { get; } = new();
}
