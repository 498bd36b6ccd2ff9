using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>The plan of a child who is referred for prevention: agreed by consent, under no disposal, so with no last day that a rule sets. Counted in the tier prevention.</summary>
internal static class SupportPlan
{
    public static Outcome<Change> Decide(AgreePlan command, Act act, Case @case, Child child)
    {
        if (@case.NotAt(Stage.ReadyForPlan) is { } elsewhere)
            return elsewhere;
        if (!Consented(@case.Assessment))
            return new SupportNeedsConsent();
        if (AgreePlan.Unfit(command, act) is { } unfit)
            return unfit;
        var ends = command.Activities.Select(activity => activity.By).Concat(command.Targets.Select(target => target.By)).Max();
        return new[]
        {
            Change.To(command.Programme, new PlanAgreed(
                @case.Id, @case.Child, @case.Area, PreventionWork.InsteadOfDisposal, Kpi6.Prevention, act.OccurredOn, Age.On(child.DateOfBirth, act.OccurredOn),
                command.Activities, act.By, command.Targets, [], ends)),
            Change.To(@case.Id, new ProgrammeAgreed(command.Programme)),
        };
    }

    /// <summary>Somebody said yes, and the child did not say no.</summary>
    private static bool Consented(Assessment assessment) =>
        assessment.Consents.ContainsValue(true) && assessment.Consents.GetValueOrDefault("child", true);
}

public sealed record SupportNeedsConsent() : Conflict("support-needs-consent", null,
    "Support is given by consent, and the child refused it, or nobody gave it.", "Assess anew once they consent, or withdraw the referral.");
