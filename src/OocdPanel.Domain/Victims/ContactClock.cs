using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Victims;

/// <summary>R9: by when a victim is first contacted, counted in working days from the day the service learnt of them.</summary>
public static class ContactClock
{
    /// <summary>Reached is contacted; a letter without an answer is not.</summary>
    /// <returns>Null where no policy, or no table of bank holidays, reaches those days: no date would be true.</returns>
    public static Due? Of(Case @case, int number, ReferenceData reference, DateOnly today)
    {
        var victim = @case.Victim(number);
        if (reference.PolicyInForce(@case.Area, victim.KnownOn) is not { } policy)
            return null;
        var days = victim.Details.EnhancedRights ? policy.VictimContactEnhancedWorkingDays : policy.VictimContactWorkingDays;
        if (reference.Calendar.TryAddWorkingDays(victim.KnownOn, days) is not { } by)
            return null;
        var due = Due.Of(by, victim.ReachedOn, today, reference.Calendar);
        // Whose views are settled, or whose case has ended, is waited for no more, also where nobody recorded how they were reached.
        return due.DoneOn is null && (@case.IsOver || @case.VictimViews.ContainsKey(number) || victim.Consent == false) ? due with { State = Due.Ended } : due;
    }
}
