using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Host.CommandLine;

/// <summary>How far a rebuild or another long work is, for the person at the keyboard: redrawn in place in a terminal, a line for each tenth elsewhere.</summary>
/// <param name="what">What is counted beside events.</param>
internal sealed class ProgressBar(string what = "histories") : IProgress<RebuildProgress>
{
    private const int Width = 30;

    private int tenths = -1;

    public void Report(RebuildProgress value)
    {
        var share = value.All == 0 ? 1 : (double)value.Streams / value.All;
        var line = $"{value.Streams:N0} of {value.All:N0} {what}, {value.Events:N0} events";
        if (!Console.IsErrorRedirected)
            Console.Error.Write($"\r[{new string('#', (int)(share * Width)).PadRight(Width, '.')}] {line}{(share >= 1 ? "\n" : "")}");
        else if (tenths < (int)(share * 10))
            OocdCommandLine.Say($"{tenths = (int)(share * 10)}0 %: {line}");
    }
}
