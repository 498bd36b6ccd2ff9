using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>R19: when a caution is spent, so that the child need not tell of it.</summary>
public static class Spent
{
    private const int MonthsAtMost = 3;

    /// <param name="givenOn">The day on which it was given.</param>
    /// <param name="conditionsEndedOn">Of a youth conditional caution; null while they last.</param>
    /// <returns>A youth caution: the same day. A youth conditional caution: when its conditions ended, or three months after it was given, whichever is earlier. Null for what is no caution.</returns>
    public static DateOnly? On(DisposalCode disposal, DateOnly givenOn, DateOnly? conditionsEndedOn)
    {
        if (disposal == DisposalCodes.YouthCaution)
            return givenOn;
        if (disposal != DisposalCodes.YouthConditionalCaution)
            return null;
        var last = givenOn.AddMonths(MonthsAtMost);
        return conditionsEndedOn < last ? conditionsEndedOn : last;
    }
}
