using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>R27: a member says that they are too close to one item to take part in it, or that they were mistaken. The chair may say it for a member.</summary>
/// <param name="Case">The item.</param>
/// <param name="Member">Whose conflict it is: a member, or the chair.</param>
/// <param name="Declared">False where a conflict that was declared is withdrawn.</param>
/// <param name="Why">What the conflict is; needed where it is declared.</param>
public sealed record DeclareConflict(CaseId Case, UserId Member, bool Declared, string? Why)
{
    public static Outcome<PanelEvent> Decide(DeclareConflict command, Act act, Panel panel) =>
        panel.Closed ? new PanelIsClosed() :
        !panel.Packs.ContainsKey(command.Case) ? new NotOnTheAgenda() :
        command.Member != panel.Chair && !panel.Members.ContainsKey(command.Member) ? new NotAMember(command.Member) :
        act.By != panel.Chair && act.By != command.Member ? new NotYourConflict() :
        !panel.IsOpen(command.Case) ? new ItemIsDone() :
        panel.HasConflict(command.Member, command.Case) == command.Declared ? new ConflictUnchanged(command.Member) :
        !command.Declared ? new ConflictWithdrawn(command.Case, command.Member) :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Enter what the conflict is.", "R27") :
        new ConflictDeclared(command.Case, command.Member, command.Why);
}

public sealed record NotYourConflict() : Refusal("not-your-conflict", "R27",
    "A member declares a conflict of their own; for somebody else, the chair does.", "Choose yourself, or ask the chair.", "member");

public sealed record ConflictUnchanged(UserId Member) : Conflict("conflict-unchanged", "R27",
    $"The conflict of {Member} in this item is recorded so already.", "Nothing needs doing.", "member");

public sealed record ItemIsDone() : Conflict("item-is-done", null,
    "This meeting is done with the item.", "Look at what the meeting recorded on it.");
