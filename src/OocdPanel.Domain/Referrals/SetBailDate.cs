using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>Sets the date of bail or of release under investigation, or sets it anew.</summary>
public sealed record SetBailDate(Release Release)
{
    public static Outcome<CaseEvent> Decide(SetBailDate command, Act act, Case @case) =>
        @case.IsOver ? new CaseIsOver() :
        PreventionWork.Refuses(@case) is { } prevention ? prevention :
        command.Release.Fault(act.OccurredOn, @case.FirstOffence!.Value) is { } fault ? fault with { Field = "on" } :
        new BailDateSet(command.Release);
}
