using OocdPanel.Domain.Assessments;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Rule", "R8")]
public class AssessmentDueTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData("2024-05-10", "2024-05-24")]
    [InlineData("2024-06-03", "2024-06-17")]
    public void It_is_due_ten_working_days_after_the_referral(string referred, string due) => Due(referred).ShouldBe(DateOnly.Parse(due, null));

    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-05-13", "2024-05-28")] // the bank holiday of 27 May
    [InlineData("2024-02-15", "2024-02-29")] // a leap day
    [InlineData("2024-03-28", "2024-04-15")] // Easter, and the clocks go forward
    public void Bank_holidays_do_not_count(string referred, string due) => Due(referred).ShouldBe(DateOnly.Parse(due, null));

    [Fact, Trait("Case", "refused")]
    public void No_day_is_made_up_beyond_the_bank_holidays_on_file() => Due("2024-12-30").ShouldBeNull();

    private static DateOnly? Due(string referred) =>
        AssessmentDue.On(DateOnly.Parse(referred, null), Any.Reference.PolicyInForce(Any.Area, Any.Referral)!, Any.Reference.Calendar);
}
