using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Pages.Programmes.Look;

/// <summary>One programme: its plan, its sessions, its end, and what can be done next.</summary>
public sealed class ProgrammeModel : ProgrammePage
{
    public bool CanRecord => Programme.End is null && Me.Roles.Contains(Roles.YjsPractitioner) && Case.Practitioner == Me.User;

    public bool CanRecordFeedback => Me.Roles.Contains(Roles.YjsPractitioner) && Case.Practitioner == Me.User && Case.Closure is null && Programme.Feedback.Count < RecordFeedback.Who.Count;

    public bool IsOutcome22 => Programme.Disposal.Value == "outcome-22";

    public bool CanFinalise => IsOutcome22 && Case.Stage == Stage.ProgrammeEnded.Code() && Me.Roles.Any(role => role is Roles.SecondedOfficer or Roles.PoliceDecisionMaker);

    /// <summary>How far the child keeps to the programme, in words.</summary>
    public string Compliance
    {
        get
        {
            var kept = Programme.Compliance;
            string[] said =
            [
                .. new[]
                {
                    kept.Expected > 0 ? $"Came to {kept.Attended} of {Count(kept.Expected, "session", "sessions")}{Late(kept)}" : null,
                    kept.MissedAcceptable > 0 ? $"{kept.MissedAcceptable} {(kept.Expected > 0 ? "more " : "")}missed with an acceptable reason" : null,
                    kept.Warnings > 0 ? $"{Count(kept.Warnings, "breach", "breaches")} with a warning" : null,
                }.OfType<string>(),
            ];
            return said.Length == 0 ? "No session is recorded" : string.Join("; ", said);
        }
    }

    public bool CanClose => Me.Roles.Any(role => role is Roles.YjsPractitioner or Roles.YjsManager)
        && (IsOutcome22 ? Case.Stage == Stage.Outcome22Final.Code() : Case.Stage == Stage.ProgrammeEnded.Code());

    private static string Late(Compliance kept) => kept switch { { Late: 0 } => "", { Attended: 1 } => ", late", _ => $", {kept.Late} of them late" };

    private static string Count(int number, string one, string more) => $"{number} {(number == 1 ? one : more)}";
}
