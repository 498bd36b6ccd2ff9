using OocdPanel.Domain.Scrutiny;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Scrutiny.Exercises;

/// <summary>One exercise: its plan, who reviews in it, what was drawn, and how that can be checked.</summary>
public sealed class ExerciseModel : ExercisePage
{
    public static string Body(string code) => ScrutinyBodies.All.FirstOrDefault(body => body.Code == code).Name ?? Words.Of(code);

    public string DividedBy => Plan.Strata.Count == 0 ? "" : $", divided by {string.Join(", ", Plan.Strata.Select(code => Strata.All.Single(strata => strata.Code == code).Name.ToLowerInvariant()))}";

    public string Theme
    {
        get
        {
            var parts = Plan.Theme.OffenceGroups.Select(group => Names.Of(Domain.Reference.Category.OffenceGroup, group)!)
                .Concat(Plan.Theme.Disposals.Select(Names.Of)).Concat(Plan.Theme.Flags.Select(flag => ThemeFlags.All.Single(known => known.Code == flag).Name)).ToList();
            return $"{(parts.Count == 0 ? "Every decision" : string.Join("; ", parts))}{(Plan.Theme.Words is { } words ? $"\n{words}" : "")}";
        }
    }

    /// <summary>What the lead can do with it now.</summary>
    public IReadOnlyList<(string Text, string Url)> Next => !ILead ? [] :
    [
        .. IsClosed ? [] : new[] { ("Add or remove members", $"{ExerciseUrl}/members") },
        .. Exercise.State == "planned" ? new[] { ("Look at the frame, and freeze it", $"{ExerciseUrl}/frame") } : [],
        .. Exercise.State == "frozen" ? new[] { ("Draw the sample", $"{ExerciseUrl}/draw") } : [],
        .. Exercise.Frame is not null ? new[] { ("See what changed since the frame was frozen", $"{ExerciseUrl}/changes") } : [],
        .. Exercise.State == "drawn" ? new[] { ("Close the exercise", $"{ExerciseUrl}/close") } : [],
        .. Exercise.Draw is not null ? new[] { ("Reports", $"{ExerciseUrl}/reports") } : [],
    ];
}
