using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "declare-conflict"), Trait("Rule", "R27")]
public class DeclareConflictTests
{
    private static readonly UserId _health = new("health.m");

    [Fact, Trait("Case", "accepted")]
    public void A_member_or_the_chair_declares_it()
    {
        Declare(Journey.OnAgenda, _health, _health).Then(new ConflictDeclared(Any.Case, _health, "Knows the family"));
        Declare(Journey.OnAgenda, Any.Chair, _health).ThenHappened<ConflictDeclared>();
        Declare(Journey.OnAgenda, Any.Chair, Any.Chair).ThenHappened<ConflictDeclared>();
    }

    [Fact, Trait("Case", "accepted")]
    public void Until_the_item_is_decided_it_can_be_withdrawn() =>
        Declare(Conflicting(_health), _health, _health, declared: false).Then(new ConflictWithdrawn(Any.Case, _health));

    [Fact, Trait("Case", "refused")]
    public void Nobody_declares_for_another_member() => Declare(Journey.OnAgenda, new("police.m"), _health).ThenRefused<NotYourConflict>();

    [Fact, Trait("Case", "refused")]
    public void Somebody_who_does_not_sit_there_has_none_to_declare() => Declare(Journey.OnAgenda, new("passer.by"), new("passer.by")).ThenRefused<NotAMember>();

    [Fact, Trait("Case", "refused")]
    public void It_says_what_the_conflict_is() => Declare(Journey.OnAgenda, _health, _health, why: " ").ThenRefused<FieldMissing>().Field.ShouldBe("why");

    [Fact, Trait("Case", "refused")]
    public void Not_twice_and_not_withdrawn_unsaid()
    {
        Declare(Conflicting(_health), _health, _health).ThenRefused<ConflictUnchanged>();
        Declare(Journey.OnAgenda, _health, _health, declared: false).ThenRefused<ConflictUnchanged>();
    }

    [Fact, Trait("Case", "boundary")]
    public void Not_once_the_item_is_decided_or_the_meeting_closed()
    {
        Declare([.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))], _health, _health).ThenRefused<ItemIsDone>();
        Declare(Journey.ClosedMeeting, _health, _health).ThenRefused<PanelIsClosed>();
        Declare(Journey.Convened, _health, _health).ThenRefused<NotOnTheAgenda>();
    }

    [Fact, Trait("Case", "boundary"), Trait("Command", "decide-item")]
    public void Who_has_a_conflict_does_not_count_to_the_quorum_of_that_item_only()
    {
        PanelEvent[] panel = [.. Journey.Quorate, new ConflictDeclared(Any.Case, new("social.m"), "A niece"), new ItemListed(Any.OtherCase, new(1, 13, 2))];
        DecideItemTests.Decide(DecideItemTests.Resolution, panel).ThenRefused<NotQuorate>().Missing.ShouldBe(["one of social care, education or health"]);
        DecideItemTests.Decide(DecideItemTests.Resolution, [.. panel, new ConflictWithdrawn(Any.Case, new("social.m"))]).ThenHappened<ItemDecided>();
        DecideItemTests.Decide(DecideItemTests.Resolution, [.. Journey.Quorate, new ConflictDeclared(Any.OtherCase, new("social.m"), "A niece")]).ThenHappened<ItemDecided>();
    }

    [Fact, Trait("Case", "refused"), Trait("Command", "decide-item")]
    public void A_chair_with_a_conflict_does_not_decide_the_item() =>
        DecideItemTests.Decide(DecideItemTests.Resolution, [.. Journey.Quorate, .. Conflicting(Any.Chair)[^1..]]).ThenRefused<ConflictInTheChair>().Rule.ShouldBe("R27");

    [Fact, Trait("Case", "accepted"), Trait("Command", "decide-item")]
    public void Another_member_who_is_present_decides_it_instead() =>
        DecideItemTests.Decide(DecideItemTests.Resolution, [.. Journey.Quorate, .. Conflicting(Any.Chair)[^1..]], by: new("yjs.m"))
            .ThenHappened<Domain.Cases.PanelDecisionRecorded>().Chair.ShouldBe(new UserId("yjs.m"));

    [Fact, Trait("Case", "boundary"), Trait("Command", "decide-item")]
    public void But_nobody_else_while_the_chair_has_none() =>
        DecideItemTests.Decide(DecideItemTests.Resolution, Journey.Quorate, by: new("yjs.m")).ThenRefused<NotInTheChair>();

    [Fact, Trait("Case", "boundary"), Trait("Command", "decide-item")]
    public void Nor_one_who_is_absent_or_has_a_conflict_too()
    {
        DecideItemTests.Decide(DecideItemTests.Resolution, [.. Journey.Quorate, .. Conflicting(Any.Chair)[^1..]], by: new("education.m")).ThenRefused<NotInTheChair>();
        DecideItemTests.Decide(DecideItemTests.Resolution, [.. Journey.Quorate, .. Conflicting(Any.Chair)[^1..], .. Conflicting(new("yjs.m"))[^1..]], by: new("yjs.m"))
            .ThenRefused<ConflictInTheChair>();
    }

    private static PanelEvent[] Conflicting(UserId member) => [.. Journey.OnAgenda, new ConflictDeclared(Any.Case, member, "Knows the family")];

    private static When<PanelEvent> Declare(PanelEvent[] history, UserId by, UserId member, bool declared = true, string why = "Knows the family") =>
        Given(history).When(panel => DeclareConflict.Decide(new(Any.Case, member, declared, why), Any.Act(by, Any.Meeting), panel));
}
