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

    public bool CanClose => Me.Roles.Any(role => role is Roles.YjsPractitioner or Roles.YjsManager)
        && (IsOutcome22 ? Case.Stage == Stage.Outcome22Final.Code() : Case.Stage == Stage.ProgrammeEnded.Code());
}
