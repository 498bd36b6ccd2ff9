using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>A disposal given outside the panel, as it is told: what, when, by whom, why, and when the youth justice service was told.</summary>
/// <param name="By">One of <see cref="Givers"/>.</param>
public sealed record OutsideDisposal(DisposalCode Disposal, DateOnly On, AgencyCode By, string? Officer, string Why, DateOnly ToldOn)
{
    public static readonly AgencyCode Police = new("police");
    public static readonly AgencyCode EarlyHelp = new("early-help");

    public static IReadOnlyList<AgencyCode> Givers { get; } = [Police, EarlyHelp];

    /// <summary>What is put on the record of that child, or why it cannot be.</summary>
    public Outcome<ChildEvent> GivenTo(Child child, Act act, ReferenceData reference)
    {
        if (reference.CategoryInForce(Category.OutsideDisposal, Disposal.Value, On) is null)
            return new UnknownCode("disposal outside the panel", Disposal.Value, "disposal");
        if (string.IsNullOrWhiteSpace(Why))
            return new FieldMissing("why", "Say why it was given.");
        if (On > act.OccurredOn)
            return new InTheFuture("The day on which it was given") with { Field = "on" };
        if (ToldOn > act.OccurredOn)
            return new InTheFuture("The day on which the youth justice service was told") with { Field = "toldOn" };
        if (ToldOn < On)
            return new ToldBeforeItWasGiven(On);
        if (reference.Areas.InChargeOf(child.District, On) is not { Found: true, Value: var area })
            return new UnknownCode("district", child.District.Value, "child.district");
        var policy = reference.PolicyOf(area, On);
        var age = Age.On(child.DateOfBirth, On);
        if (age < policy.MinimumAge)
            return new TooYoung(policy.MinimumAge) with { Field = "on" };
        var disposal = reference.Disposals.InForce(Disposal, On);
        if (disposal is not null && AgeGate.WhenGiven(disposal, child.DateOfBirth, On, policy) is { } tooOld)
            return tooOld with { Field = "on" };
        if (disposal is { IsCaution: true } && By != Police)
            return new CautionNotByPolice(disposal.Name);
        if (child.Outcomes.Any(known => known.Disposal == Disposal && known.On == On))
            return new OnTheRecordAlready(On);
        return new DisposalGivenOutside(Disposal, On, By, Officer, Why, ToldOn, area, age);
    }
}

public sealed record ToldBeforeItWasGiven(DateOnly On) : Refusal("told-before-it-was-given", null,
    $"The youth justice service cannot have been told before it was given, on {On:d MMMM yyyy}.", "Check both days.", "toldOn");

public sealed record CautionNotByPolice(string Disposal) : Refusal("caution-not-by-police", null,
    $"Only the police give a {Disposal.ToLowerInvariant()}.", "Say that the police gave it, or choose what early help gave.", "by");

public sealed record OnTheRecordAlready(DateOnly On) : Conflict("on-the-record-already", null,
    $"The same disposal, given on {On:d MMMM yyyy}, is on the child’s record already.", "Look at the record. If two were given on one day, record it in the words of the other.");
