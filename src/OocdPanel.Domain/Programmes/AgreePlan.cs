using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>Practitioner and child agree on a plan: the programme starts.</summary>
/// <param name="Activities">At least one.</param>
public sealed record AgreePlan(ProgrammeId Programme, IReadOnlyList<Activity> Activities)
{
    public static Outcome<Change> Decide(AgreePlan command, Act act, Case @case, Child child, ReferenceData reference) =>
        @case.OpenProgramme is not null ? new ProgrammeStillOpen() :
        @case.NotAt(Stage.Delivered) is { } elsewhere ? elsewhere :
        reference.Disposals.InForce(@case.Decision!.Disposal, act.OccurredOn)?.KpiType is not { } type ? new NoProgrammeUnder(@case.Decision.Disposal) :
        command.Activities.Count == 0 ? new FieldMissing("activities", "Enter at least one activity.") :
        command.Activities.FirstOrDefault(activity => activity.UnderWaySince > act.OccurredOn) is not null
            ? new InTheFuture("The day since which an activity is under way") with { Field = "activities" } :
        command.Activities.FirstOrDefault(activity => activity.By < act.OccurredOn) is not null ? new ActivityEndsBeforeItStarts() :
        new[]
        {
            Change.To(command.Programme, new PlanAgreed(
                @case.Id, @case.Child, @case.Area, @case.Decision.Disposal, type, act.OccurredOn,
                Age.On(child.DateOfBirth, act.OccurredOn), command.Activities, act.By)),
            Change.To(@case.Id, new ProgrammeAgreed(command.Programme)),
        };
}

public sealed record NoProgrammeUnder(DisposalCode Disposal) : Refusal("no-programme-under", null,
    $"There is no programme under {Disposal}.", "Close the case instead.");

public sealed record ActivityEndsBeforeItStarts() : Refusal("activity-ends-before-it-starts", null,
    "An activity is to be done by a day before the plan was agreed.", "Give a later day for it.", "activities");
