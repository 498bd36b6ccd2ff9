using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>The child’s own plan, in their words, and that of the professionals.</summary>
public sealed record WritePlans(string Childs, string Professionals)
{
    public static Outcome<CaseEvent> Decide(WritePlans command, Act act, Case @case) =>
        WritingGate.Closed(@case, act) is { } closed ? closed : new PlansWritten(command.Childs, command.Professionals, act.By);
}
