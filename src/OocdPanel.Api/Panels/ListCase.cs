using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

public sealed class ListCaseSlice : Slice<NothingToSay>
{
    public override string Name => "list-case";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair, Domain.Shared.Roles.YjsManager];

    public override string Subject => "case";

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<NothingToSay> Validator { get; } = new NothingToCheck<NothingToSay>();

    /// <summary>A chair lists cases of the areas they are responsible for on meetings they chair.</summary>
    public override bool Reaches(string role, Work work) =>
        Reach.Panel(role, work) && work.Person.Covers(work.Case.Area, work.Reference, work.Today);

    public override Refusal? TooEarly(Act act, Work work) => Earliest.OnCase(act, work) ?? Earliest.AtPanel(act, work);

    public override Outcome<Change> Decide(NothingToSay request, Act act, Work work) =>
        ListCase.Decide(
            new ListCase(work.VersionOf(work.Case.Id.Value), work.VersionOf(work.Case.Child.Value)), work.Panel, work.Case);
}
