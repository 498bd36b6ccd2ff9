using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny;

/// <summary>A page about the exercise in its address; 404 where the reader neither leads it nor reviews in it.</summary>
public abstract class ExercisePage : OocdPage
{
    public ExerciseView Exercise { get; private set; } = null!;

    public ExercisePlanned Plan => Exercise.Plan;

    public ExerciseId ExerciseId => new(Route("exercise"));

    public string ExerciseUrl => $"{OocdPages.Root}/scrutiny/exercises/{ExerciseId}";

    public override string LookAgainAt => ExerciseUrl;

    public bool ILead => Me.Roles.Contains(Roles.ScrutinyLead) && Plan.Lead == Me.User;

    public bool IsClosed => Exercise.State is "closed" or "published";

    public Names Names => new(Reference, Today);

    public string Period => $"{Words.Of(Plan.From)} to {Words.Of(Plan.To)}";

    protected Target Target => new(Exercise: ExerciseId);

    /// <summary>A stratum in words: <c>youth-caution|female</c> as Youth caution, female.</summary>
    public string StratumOf(string stratum) => stratum switch
    {
        "" => "All decisions",
        Strata.Overrides => "Decided without a countersigned assessment (R7 overrides)",
        _ => string.Join(", ", stratum.Split('|').Select((part, i) => PartOf(Plan.Strata[i], part))),
    };

    private string PartOf(string strata, string part) => strata switch
    {
        "disposal" => Names.Of(new DisposalCode(part)),
        "departure" => Domain.Reporting.Departure.All.FirstOrDefault(known => known.Code == part).Name ?? Words.Of(part),
        "outcome-22" => part == "outcome-22" ? "Outcome 22" : "Not outcome 22",
        _ => Words.Of(part),
    };

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await HttpContext.RequestServices.GetRequiredService<ExerciseReading>().OneAsync(Me, ExerciseId, Aborted) is not { } found)
            return NotFound();
        (Exercise, Version) = (found, found.Version);
        return null;
    }
}
