using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>The days that a referral tells; those that are not told yet are null, and no offence is told where there are none.</summary>
public sealed record ReferralDays(DateOnly? Born, IReadOnlyList<DateOnly> Offences, DateOnly? Hearing, DateOnly? Interview, Release? Release)
{
    /// <summary>The first of them that cannot be.</summary>
    /// <param name="referred">The day of the referral.</param>
    public Refusal? Fault(DateOnly referred)
    {
        DateOnly? first = Offences.Count == 0 ? null : Offences.Min();
        return
            Born > referred ? new BornInTheFuture() :
            Offences.Any(on => on > referred) ? new OffenceInTheFuture() :
            Hearing > referred || Hearing < first ? new HearingOutOfTime() :
            Interview > referred || Interview < first ? new InterviewOutOfTime() :
            Release?.Fault(referred, first);
    }
}

public sealed record BornInTheFuture() : Refusal("born-in-the-future", null,
    "The child’s date of birth is after the referral.", "Check the date of birth.", "child.dateOfBirth");

public sealed record OffenceInTheFuture() : Refusal("offence-in-the-future", null,
    "An offence is dated after the referral.", "Check the date of the offence.", "offences");

public sealed record HearingOutOfTime() : Refusal("hearing-out-of-time", null,
    "The hearing is dated before the offence or after the referral.", "Check the date of the hearing at which the court sent the case back.", "origin.hearingOn");

public sealed record InterviewOutOfTime() : Refusal("interview-out-of-time", null,
    "The interview is dated before the offence or after the referral.", "Check the date of the interview.", "interview.on");
