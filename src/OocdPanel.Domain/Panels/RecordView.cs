using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>What a member says on an item for their agency, in their own words.</summary>
public static class Viewpoints
{
    public const string View = "view";
    public const string Dissent = "dissent";

    public static IReadOnlyList<string> Kinds { get; } = [View, Dissent];
}

/// <summary>A member of the meeting puts on record how their agency sees the item, or that it does not agree with what was decided.</summary>
/// <param name="Kind">One of <see cref="Viewpoints.Kinds"/>.</param>
/// <param name="Words">In the member’s own words.</param>
public sealed record RecordView(string Kind, string Words)
{
    public static Outcome<Change> Decide(RecordView command, Act act, Panel panel, Case @case) =>
        panel.Closed ? new PanelIsClosed() :
        !panel.Packs.ContainsKey(@case.Id) ? new NotOnTheAgenda() :
        !panel.Members.TryGetValue(act.By, out var agency) ? new NotAMember(act.By) :
        panel.HasConflict(act.By, @case.Id) ? new TakesNoPart() :
        @case.IsOver ? new ItemIsDone() :
        command.Kind == Viewpoints.Dissent && !panel.Decided.ContainsKey(@case.Id) ? new NothingToDissentFrom() :
        new[]
        {
            Change.To(panel.Id, new ViewRecorded(@case.Id, act.By, agency, command.Kind, command.Words)),
            Change.To(@case.Id, new PanelViewRecorded(panel.Id, act.By, agency, command.Kind, command.Words)),
        };
}

public sealed record TakesNoPart() : Conflict("takes-no-part", "R27",
    "You have declared a conflict in this item, so you take no part in it.", "Withdraw the conflict first, where it was a mistake.");

public sealed record NothingToDissentFrom() : Conflict("nothing-to-dissent-from", null,
    "The panel has not decided on this item yet.", "Record a view instead.", "kind");
