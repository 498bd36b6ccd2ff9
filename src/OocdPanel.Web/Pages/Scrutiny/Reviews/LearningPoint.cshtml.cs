using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Scrutiny.Reviews;

/// <summary>The lead asks somebody to learn from a case.</summary>
public sealed class LearningPointModel : ReviewPage
{
    public static IReadOnlyList<Option> Learners { get; } = [.. Domain.Scrutiny.Learners.Roles.Select(role => new Option(role, Words.Of(role)))];

    /// <summary>Those of the exercise.</summary>
    public IReadOnlyList<Option> Areas => [.. Review.LearningAreas.Select(area => new Option(area.Value, Names.Of(area))).OrderBy(option => option.Label, StringComparer.Ordinal)];

    public IReadOnlyList<Option> Agencies => [.. Reference.Agencies.InForce(Today).Select(agency => new Option(agency.Code.Value, agency.Name))];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RaiseLearningPointSlice(), Target, new RaiseLearningPointRequest(Form.Text("area"), Form.Text("role"), Form.Text("agency"), Form.Text("what"), Form.Date("due")),
        _ => Done("The learning point is raised", ReviewUrl));
}
