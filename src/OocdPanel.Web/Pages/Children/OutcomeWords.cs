using OocdPanel.Api.Children;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Children;

/// <summary>An outcome on a child’s record, in words.</summary>
public static class OutcomeWords
{
    public static string Of(OutcomeOfChild outcome) => string.Join('\n', new[]
    {
        $"{Words.Of(outcome.On)}{outcome.Given switch { "outside" => ", given outside the panel", "court" => ", by a court", _ => "" }}",
        outcome.Appealed switch { "quashed" => "Quashed on appeal", "changed" => "Changed to this on appeal", _ => null },
        outcome.FirstTimeEntrant ? "First-time entrant with this" : null,
    }.OfType<string>());
}
