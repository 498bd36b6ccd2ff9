using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Tests.Reference;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "record-attendance")]
public class RecordAttendanceTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_member_arrives_and_leaves()
    {
        Attend(Journey.Open, "police.m", true).Then(new AttendanceRecorded(new("police.m"), true));
        Attend(Journey.Quorate, "police.m", false).Then(new AttendanceRecorded(new("police.m"), false));
    }

    [Fact, Trait("Case", "accepted")]
    public void Also_before_the_meeting_opens() => Attend(Journey.Convened, "police.m", true).ThenHappened<AttendanceRecorded>();

    [Fact, Trait("Case", "refused")]
    public void Somebody_else_is_not_counted() => Attend(Journey.Open, "passer.by", true).ThenRefused<NotAMember>().Member.ShouldBe(new("passer.by"));

    [Fact, Trait("Case", "refused")]
    public void What_is_recorded_already_is_not_recorded_again()
    {
        Attend(Journey.Quorate, "police.m", true).ThenRefused<AttendanceUnchanged>();
        Attend(Journey.Open, "police.m", false).ThenRefused<AttendanceUnchanged>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_once_closed() => Attend(Journey.ClosedMeeting, "police.m", false).ThenRefused<PanelIsClosed>();

    [Fact, Trait("Rule", "R10"), Trait("Case", "refused")]
    public void Nobody_is_present_before_the_day_of_the_meeting() =>
        Attend(Journey.Convened, "police.m", true, Any.Meeting.AddDays(-1)).ThenRefused<NotTheDay>();

    [Theory, Trait("Rule", "R10")]
    [InlineData("health", null, false), Trait("Case", "refused")]
    [InlineData("health", "2024-06-05", true)]
    [InlineData("education", null, true)]
    public void Who_must_be_trained_takes_part_only_once_they_are(string mustBeTrained, string? trainedOn, bool accepted)
    {
        var policy = Sample.PolicyOf("default", "standard-1", Sample.Always) with { MustBeTrained = [new(mustBeTrained)] };
        var reference = ReferenceData.From(Sample.Tables with { Policies = [policy] });
        var invited = new MemberInvited(new(new("health.m"), new("health"), trainedOn is null ? null : DateOnly.Parse(trainedOn, null)));
        var outcome = Attend([.. Journey.Open, invited], "health.m", true, null, reference);
        if (accepted)
            outcome.ThenHappened<AttendanceRecorded>();
        else
            outcome.ThenRefused<NotTrained>().Field.ShouldBe("member");
    }

    private static When<PanelEvent> Attend(PanelEvent[] history, string member, bool present, DateOnly? on = null, ReferenceData? reference = null) =>
        Given(history).When(panel => RecordAttendance.Decide(new(new(member), present), Any.Act(Any.Chair, on ?? Any.Meeting), panel, reference ?? Any.Reference));
}
