using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Assessments;

/// <summary>R8: the day by which the assessment is complete.</summary>
public static class AssessmentDue
{
    /// <param name="referredOn">Day 0.</param>
    /// <param name="policy">The one in force on the day of the referral.</param>
    /// <returns>Null where the bank holidays on file do not reach that far: no day is made up.</returns>
    public static DateOnly? On(DateOnly referredOn, Policy policy, Calendar calendar) =>
        calendar.TryAddWorkingDays(referredOn, policy.AssessmentWorkingDays);
}
