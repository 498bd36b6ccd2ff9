using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>R1: aged 10 to 17 at each offence, and under 18 again when a caution is given.</summary>
public static class AgeGate
{
    public static Refusal? AtOffence(DateOnly born, IEnumerable<DateOnly> offences, Policy policy)
    {
        var ages = offences.Select(on => Age.On(born, on)).ToArray();
        return
            ages.Any(age => age < policy.MinimumAge) ? new TooYoung(policy.MinimumAge) :
            ages.Any(age => age > policy.MaximumAge) ? new NotAChild(policy.MaximumAge) :
            null;
    }

    /// <summary>Of a referral without an offence: the same ages, on the day of the referral.</summary>
    public static Refusal? ForPrevention(DateOnly born, DateOnly referred, Policy policy) => Age.On(born, referred) switch
    {
        var age when age < policy.MinimumAge => new TooYoungForPrevention(policy.MinimumAge),
        var age when age > policy.MaximumAge => new TooOldForPrevention(policy.MaximumAge),
        _ => null,
    };

    public static Refusal? WhenGiven(Disposal disposal, DateOnly born, DateOnly on, Policy policy) =>
        disposal.IsCaution && Age.On(born, on) > policy.MaximumAge ? new TooOldForCaution(disposal.Name, policy.MaximumAge) : null;
}

public sealed record TooYoung(int Minimum) : Refusal("under-age", "R1",
    $"The child was under {Minimum} at the time of an offence, so cannot be held responsible for it.",
    "Record crime outcome 11 (suspect under age) and tell children’s social care about the child.", "child.dateOfBirth");

public sealed record NotAChild(int Maximum) : Refusal("over-age", "R1",
    $"The person was over {Maximum} at the time of an offence.",
    "Check the date of birth and the date of the offence; an adult is dealt with elsewhere.", "child.dateOfBirth");

public sealed record TooOldForCaution(string Disposal, int Maximum) : Refusal("over-age-for-caution", "R1",
    $"A {Disposal.ToLowerInvariant()} can be given up to the age of {Maximum} only, and the child is older on that day.",
    "Choose another disposal.", "disposal");

public sealed record TooYoungForPrevention(int Minimum) : Refusal("too-young-for-prevention", null,
    $"The child was under {Minimum} on the day of the referral.", "Tell children’s social care or early help about the child.", "child.dateOfBirth");

public sealed record TooOldForPrevention(int Maximum) : Refusal("too-old-for-prevention", null,
    $"The person was over {Maximum} on the day of the referral.", "Check the date of birth; an adult is helped elsewhere.", "child.dateOfBirth");
