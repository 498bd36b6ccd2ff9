using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Exercises;

/// <summary>The exercises that the reader leads or reviews in; for a lead, when the next is due in each area.</summary>
public sealed class IndexModel(ExerciseReading reading, ExerciseCadence cadence) : OocdPage
{
    public IReadOnlyList<ExerciseRow> Exercises { get; private set; } = [];

    public IReadOnlyList<ExerciseDue> Due { get; private set; } = [];

    public bool ILead => Me.Roles.Contains(Roles.ScrutinyLead);

    public Names Names => new(Reference, Today);

    protected override async Task<IActionResult?> LoadAsync()
    {
        Exercises = await reading.ListAsync(Me, Aborted);
        Due = ILead ? await cadence.OfAsync(Me, Aborted) : [];
        return null;
    }
}
