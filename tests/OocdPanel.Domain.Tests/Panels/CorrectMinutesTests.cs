using OocdPanel.Domain.Panels;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

public class CorrectMinutesTests
{
    private static readonly MinutesCorrected _correction = new(Any.Case, "It was the aunt.");

    [Fact, Trait("Command", "correct-minutes"), Trait("Case", "accepted")]
    public void A_correction_is_noted_about_an_item_or_the_meeting_before_and_after_they_are_agreed()
    {
        Correct(new(Any.Case, "It was the aunt."), Journey.ClosedMeeting).Then(_correction);
        Correct(new(null, "It ended at noon."), [.. Journey.ClosedMeeting, new MinutesAgreed()]).Then(new MinutesCorrected(null, "It ended at noon."));
        Given([.. Journey.ClosedMeeting, new MinutesAgreed(), _correction]).State.MinutesAgreed.ShouldBeFalse();
    }

    [Fact, Trait("Command", "correct-minutes"), Trait("Case", "refused")]
    public void Not_of_a_meeting_that_goes_on_and_not_about_what_was_not_on_its_agenda()
    {
        Correct(new(Any.Case, "It was the aunt."), Journey.Quorate).ThenRefused<MeetingGoesOn>();
        Correct(new(Any.OtherCase, "It was the aunt."), Journey.ClosedMeeting).ThenRefused<NotOnTheAgenda>();
    }

    [Fact, Trait("Command", "correct-minutes"), Trait("Case", "refused")]
    public void Whoever_has_a_conflict_in_an_item_corrects_nothing_about_it()
    {
        PanelEvent[] conflicted = [.. Journey.ClosedMeeting, new ConflictDeclared(Any.Case, Any.Chair, "A cousin")];
        Correct(new(Any.Case, "It was the aunt."), conflicted).ThenRefused<TakesNoPart>();
        Correct(new(null, "It ended at noon."), conflicted).Then(new MinutesCorrected(null, "It ended at noon."));
    }

    private static When<PanelEvent> Correct(CorrectMinutes command, PanelEvent[] history) => Given(history).When(panel => CorrectMinutes.Decide(command, Any.Act(Any.Chair, Any.Referral), panel));
}
