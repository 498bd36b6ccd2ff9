using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>Practitioner and child agree on a plan: the programme starts. The conditions of a youth conditional caution are part of it.</summary>
/// <param name="Activities">At least one.</param>
public sealed record AgreePlan(ProgrammeId Programme, IReadOnlyList<Activity> Activities)
{
    public IReadOnlyList<ProgrammeTarget> Targets { get; init; } = [];

    /// <summary>R14: why it takes longer than is usual, where that was not said at delivery.</summary>
    public string? LongerBecause { get; init; }

    public static Outcome<Change> Decide(AgreePlan command, Act act, Case @case, Child child, ReferenceData reference)
    {
        if (@case.OpenProgramme is not null)
            return new ProgrammeStillOpen();
        if (@case.Prevention)
            return SupportPlan.Decide(command, act, @case, child);
        if (@case.NotAt(Stage.Delivered) is { } elsewhere)
            return elsewhere;
        if (@case.Appealed)
            return new DisposalWasAppealed();
        var disposal = @case.Decision!.Disposal;
        if (reference.Disposals.InForce(disposal, act.OccurredOn)?.KpiType is not { } type)
            return new NoProgrammeUnder(disposal);
        if (Unfit(command, act) is { } unfit)
            return unfit;
        var conditions = @case.Decision.Conditions;
        var ends = command.Activities.Select(activity => activity.By)
            .Concat(command.Targets.Select(target => target.By)).Concat(conditions.Select(condition => condition.By)).Max();
        var because = command.LongerBecause ?? @case.LongerBecause;
        if (ProgrammeLimit.Of(disposal, @case.DeliveredOn!.Value, @case.Offences, reference.PolicyOf(@case.Area, @case.DeliveredOn.Value))?.Beyond(ends, because) is { } beyond)
            return beyond;
        return new[]
        {
            Change.To(command.Programme, new PlanAgreed(
                @case.Id, @case.Child, @case.Area, disposal, type, act.OccurredOn, Age.On(child.DateOfBirth, act.OccurredOn), command.Activities, act.By,
                command.Targets, conditions, ends, command.LongerBecause)),
            Change.To(@case.Id, new ProgrammeAgreed(command.Programme)),
        };
    }

    internal static Refusal? Unfit(AgreePlan command, Act act) =>
        command.Activities.Count == 0 ? new FieldMissing("activities", "Enter at least one activity.") :
        command.Activities.Any(activity => activity.UnderWaySince > act.OccurredOn)
            ? new InTheFuture("The day since which an activity is under way") with { Field = "activities" } :
        command.Activities.Any(activity => activity.By < act.OccurredOn) ? new ActivityEndsBeforeItStarts() :
        command.Targets.Any(target => target.By < act.OccurredOn) ? new TargetBeforeTheStart() :
        null;
}

public sealed record NoProgrammeUnder(DisposalCode Disposal) : Refusal("no-programme-under", null,
    $"There is no programme under {Disposal}.", "Close the case instead.");

public sealed record ActivityEndsBeforeItStarts() : Refusal("activity-ends-before-it-starts", null,
    "An activity is to be done by a day before the plan was agreed.", "Give a later day for it.", "activities");

public sealed record TargetBeforeTheStart() : Refusal("target-before-the-start", null,
    "A target is to be reached by a day before the plan was agreed.", "Give a later day for it.", "targets");

public sealed record DisposalWasAppealed() : Conflict("disposal-was-appealed", null,
    "The disposal was quashed or changed on appeal, so no programme is agreed under it.", "Close the case; what stands now is on the child’s record.");
