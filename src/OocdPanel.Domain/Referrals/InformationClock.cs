using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Referrals;

/// <summary>R18: whether information that a referral was returned for is late.</summary>
public static class InformationClock
{
    /// <param name="by">The day by which it is wanted.</param>
    public static Due Of(DateOnly by, Case @case, DateOnly today, Calendar calendar) =>
        @case.Stage == Stage.ReturnedForInformation ? Due.Of(by, null, today, calendar) : new Due(by, Due.Ended, null);

    /// <summary>The day by which it is wanted where none is named.</summary>
    /// <returns>Null where the bank holidays on file do not reach that far.</returns>
    public static DateOnly? By(DateOnly returnedOn, Policies.Policy policy, Calendar calendar) => calendar.TryAddWorkingDays(returnedOn, policy.InformationWorkingDays);
}
