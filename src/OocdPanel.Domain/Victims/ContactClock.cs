using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Victims;

/// <summary>R9: by when a victim is first contacted, counted in working days from the day the service learnt of them.</summary>
public static class ContactClock
{
    /// <summary>Reached is contacted; a letter without an answer is not.</summary>
    /// <returns>Null where no policy, or no table of bank holidays, reaches those days: no date would be true.</returns>
    public static Due? Of(Case @case, int number, ReferenceData reference, DateOnly today) =>
        By(@case, number, reference) is not { } by ? null :
        @case.Victim(number).ReachedOn is null && !IsAwaited(@case, number) ? new Due(by, Due.Ended, null) :
        Due.Of(by, @case.Victim(number).ReachedOn, today, reference.Calendar);

    /// <summary>The last day on which the first contact is in time.</summary>
    /// <returns>Null as <see cref="Of"/>.</returns>
    public static DateOnly? By(Case @case, int number, ReferenceData reference)
    {
        var victim = @case.Victim(number);
        return reference.PolicyInForce(@case.Area, victim.KnownOn) is { } policy
            ? reference.Calendar.TryAddWorkingDays(victim.KnownOn, victim.Details.EnhancedRights ? policy.VictimContactEnhancedWorkingDays : policy.VictimContactWorkingDays)
            : null;
    }

    /// <summary>Whose views are settled, or whose case has ended, is waited for no more, also where nobody recorded how they were reached.</summary>
    public static bool IsAwaited(Case @case, int number) =>
        @case.Victim(number) is { ReachedOn: null, Consent: not false } && !@case.IsOver && !@case.VictimViews.ContainsKey(number);
}
