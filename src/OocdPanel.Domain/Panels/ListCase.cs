using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>Puts a case on the agenda, with the pack as it stands now: to be decided, or for what was decided urgently to be ratified (R10).</summary>
/// <param name="CaseVersion">The version of the case that goes into the pack.</param>
/// <param name="ChildVersion">The version of the child that goes into the pack.</param>
public sealed record ListCase(long CaseVersion, long ChildVersion)
{
    public static Outcome<Change> Decide(ListCase command, Panel panel, Case @case) =>
        panel.Closed ? new PanelIsClosed() :
        panel.Agenda.Contains(@case.Id) && @case.ListedOn == panel.Id ? new AlreadyListed() :
        PreventionWork.Refuses(@case) is { } prevention ? prevention :
        @case.ToBeRatified is null && @case.NotAt(Stage.BeingAssessed, Stage.AwaitingCountersignature, Stage.ReadyForPanel) is { } elsewhere ? elsewhere :
        @case.ListedOn is not null ? new ListedElsewhere() :
        @case.Area != panel.Area ? new AnotherArea(panel.Area) :
        panel.Decided.ContainsKey(@case.Id) || panel.Ratified.ContainsKey(@case.Id) || panel.Deferred.Contains(@case.Id) ? new HeardAtThisMeeting() :
        new[]
        {
            Change.To(panel.Id, new ItemListed(@case.Id, new Pack(1, command.CaseVersion, command.ChildVersion))),
            Change.To(@case.Id, new CaseListed(panel.Id)),
        };
}

public sealed record PanelIsClosed() : Conflict("panel-closed", null, "The meeting is closed.", "Use a later meeting.");

public sealed record AlreadyListed() : Conflict("already-listed", null, "The case is on this agenda already.", "Nothing needs doing.");

public sealed record ListedElsewhere() : Conflict("listed-elsewhere", null,
    "The case is on the agenda of another meeting.", "Wait until that meeting is closed; an item it does not hear can be listed again.");

public sealed record AnotherArea(AreaCode Panel) : Refusal("another-area", null,
    $"The meeting is for {Panel}, and the case belongs to another area.", "List it for a meeting of its own area.");

public sealed record HeardAtThisMeeting() : Conflict("heard-at-this-meeting", null,
    "This meeting has decided on the case, or deferred it, already.", "List it for a later meeting.");
