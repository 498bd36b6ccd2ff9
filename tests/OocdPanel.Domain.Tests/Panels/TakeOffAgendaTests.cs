using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "take-off-agenda")]
public class TakeOffAgendaTests
{
    private const string Why = "The interpreter cannot come";

    [Fact, Trait("Case", "accepted")]
    public void Case_and_meeting_say_why() =>
        TakeOff(Journey.OnAgenda).Then(Change.To(Any.Panel, new ItemTakenOff(Any.Case, Why)), Change.To(Any.Case, new CaseTakenOff(Any.Panel, Why)));

    [Fact, Trait("Case", "accepted")]
    public void It_is_ready_for_any_panel_again_this_one_too()
    {
        var @case = Given([.. Journey.Listed, new CaseTakenOff(Any.Panel, Why)]).State;
        var panel = Given([.. Journey.OnAgenda, new ItemTakenOff(Any.Case, Why)]).State;
        @case.Stage.ShouldBe(Stage.ReadyForPanel);
        (panel.Agenda.Contains(Any.Case), panel.Packs.ContainsKey(Any.Case)).ShouldBe((false, false));
        new When<Change>(ListCase.Decide(new(14, 2), panel, @case)).ThenHappened<CaseListed>();
    }

    [Fact, Trait("Case", "refused")]
    public void Only_what_is_on_the_agenda_and_before_the_meeting_begins()
    {
        TakeOff(Journey.Open).ThenRefused<AlreadyOpen>();
        TakeOff(Journey.ClosedMeeting).ThenRefused<PanelIsClosed>();
        TakeOff([.. Journey.OnAgenda, new PanelCancelled("Nobody can come")]).ThenRefused<PanelIsClosed>();
        TakeOff([.. Journey.OnAgenda, new ItemTakenOff(Any.Case, Why)]).ThenRefused<NotOnTheAgenda>();
        TakeOff(Journey.OnAgenda, @case: [.. Journey.Countersigned, new CaseListed(Any.OtherPanel)]).ThenRefused<NotOnTheAgenda>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_without_a_reason() => TakeOff(Journey.OnAgenda, " ").ThenRefused<FieldMissing>().Field.ShouldBe("why");

    private static When<Change> TakeOff(PanelEvent[] panel, string why = Why, CaseEvent[]? @case = null) =>
        new(TakeOffAgenda.Decide(new(why), Given(panel).State, Given(@case ?? Journey.Listed).State));
}
