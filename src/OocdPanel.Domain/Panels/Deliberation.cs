using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>What is decided on a case and why, whoever decides: the panel at a meeting, or a manager where it cannot wait for one.</summary>
/// <param name="Disposal">What is decided on.</param>
/// <param name="Reasons">Why, in the words of whoever decides.</param>
/// <param name="DepartureReasons">Why it departs from the presumptive disposal, where it does (R11).</param>
/// <param name="Factors">How the offences' scores are moved; an offence not named keeps its base score.</param>
public abstract record Deliberation(DisposalCode Disposal, string Reasons, string? DepartureReasons, IReadOnlyList<GravityFactors> Factors)
{
    /// <summary>What else was thought of.</summary>
    public string? Alternatives { get; init; }

    /// <summary>How the child’s diversity was considered.</summary>
    public string? Diversity { get; init; }

    /// <summary>What the programme is to be about.</summary>
    public string? PlanOutline { get; init; }

    /// <summary>Compulsory for a youth conditional caution, and for nothing else.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>What has to be on the case before anybody decides on it (R7, R9, R26); null where all of it is.</summary>
    protected static Refusal? NotReady(Case @case) =>
        @case.Assessment is { Settled: false, Completed: false } ? new NotAssessed("The assessment is not complete.") :
        !@case.Assessment.Settled ? new NotAssessed("The assessment is not countersigned.") :
        @case.Assessment is { Judgement.IsHigh: true, RiskPanelSettled: false } ? new RiskPanelNotAsked() :
        @case.Victims.Where(victim => !@case.VictimViews.ContainsKey(victim.Number)).Select(victim => victim.Number).ToArray() is { Length: > 0 } unheard
            ? new VictimsUnheard(unheard) :
        null;

    /// <summary>The decision with everything it is made under, or what keeps it from being made.</summary>
    /// <param name="pack">The number of the pack in front of the panel; 0 where there is none, outside a meeting.</param>
    protected Outcome<PanelDecision> Made(Act act, Case @case, Child child, ReferenceData reference, int pack)
    {
        if (reference.Disposals.InForce(Disposal, act.OccurredOn) is not { } disposal)
            return new UnknownCode("disposal", Disposal.Value, "disposal");
        if (string.IsNullOrWhiteSpace(Reasons))
            return new FieldMissing("reasons", "Enter the reasons for the decision.", "R11");
        var policy = reference.PolicyOf(@case.Area, act.OccurredOn);
        if (DisposalGate.Of(disposal, @case, child, policy) is { } lacking)
            return lacking;
        if (AgeGate.WhenGiven(disposal, child.DateOfBirth, act.OccurredOn, policy) is { } tooOld)
            return tooOld;
        if (FactorsAtFault(@case) is { } fault)
            return fault;
        if (ConditionGate.Of(Disposal, Conditions, act.OccurredOn) is { } unconditional)
            return unconditional;

        var matrix = reference.MatrixInForce(act.OccurredOn);
        var presumption = PresumptiveDisposal.Of(
            [.. @case.Offences.Select((offence, i) => new ScoredOffence(offence.Code, offence.On, Factors.SingleOrDefault(factor => factor.Offence == i)?.Adjustment ?? 0))],
            matrix);
        if (presumption is PresumptiveDisposal.Presumed presumed && !presumed.Disposals.Contains(Disposal) && string.IsNullOrWhiteSpace(DepartureReasons))
            return new DepartureWithoutReasons(presumed.Score, presumed.Disposals);
        return Record(presumption, @case, matrix, policy, pack);
    }

    private Refusal? FactorsAtFault(Case @case) =>
        Factors.Any(factor => factor.Offence < 0 || factor.Offence >= @case.Offences.Length) ? new NoSuchOffence(@case.Offences.Length) :
        Factors.GroupBy(factor => factor.Offence).Any(same => same.Count() > 1) ? new FactorsTwice() :
        Factors.Any(factor => factor.Adjustment is < -1 or > 1) ? new MoreThanOneStep() :
        Factors.Any(factor => factor.Adjustment != 0 && string.IsNullOrWhiteSpace(factor.Factors))
            ? new FieldMissing("factors", "Name the factors that move the score.", "R11") :
        null;

    private PanelDecision Record(PresumptiveDisposal presumption, Case @case, GravityMatrix? matrix, Policy policy, int pack)
    {
        var presumed = presumption as PresumptiveDisposal.Presumed;
        var lead = presumed is null ? @case.Offences.MinBy(offence => offence.On)! : @case.Offences[presumed.LeadOffence];
        var departs = presumed is not null && !presumed.Disposals.Contains(Disposal);
        return new PanelDecision(
            Disposal, Reasons, presumed?.Disposals.ToArray() ?? [], presumed?.Score, (presumption as PresumptiveDisposal.NonePresumed)?.Reason,
            departs ? DepartureReasons : null, Factors, new LeadOffence(lead.Code, lead.Group, lead.On),
            matrix?.Version, matrix?.Illustrative ?? false, policy.Version, pack)
        {
            Alternatives = Alternatives,
            Diversity = Diversity,
            PlanOutline = PlanOutline,
            Conditions = Conditions,
        };
    }
}

public sealed record NotAssessed(string What) : Conflict("not-assessed", "R7",
    $"{What} The panel decides on a complete and countersigned assessment only.", "Have the assessment completed and countersigned first, or have a manager override this with a reason.");

public sealed record RiskPanelNotAsked() : Conflict("risk-panel-not-asked", "R26",
    "A judgement is high or very high, and the case was not referred to the risk panel.", "Refer it to the risk panel, or have a manager say why not.");

public sealed record VictimsUnheard(IReadOnlyList<int> Victims) : Conflict("victims-unheard", "R9",
    $"Nothing is recorded of the views of victim {string.Join(", ", Victims)}.", "Record each victim’s views as known, refused or unobtainable first.");

public sealed record DepartureWithoutReasons(int Score, IReadOnlyList<DisposalCode> Presumptive) : Refusal("departure-without-reasons", "R11",
    $"The final gravity score is {Score}, for which {string.Join(" or ", Presumptive)} is presumed; the decision departs from it without a reason.",
    "Give the reasons for departing, or decide on a presumptive disposal.", "departureReasons");

public sealed record NoSuchOffence(int Count) : Refusal("no-such-offence", "R11",
    "The factors name an offence that is not on the case.", $"Number the offences from 0 to {Count - 1}, in the order of the referral.", "factors");

public sealed record FactorsTwice() : Refusal("factors-twice", "R11",
    "The factors name the same offence more than once.", "Give one entry for each offence.", "factors");

public sealed record MoreThanOneStep() : Refusal("more-than-one-step", "R11",
    "Factors move a score by one step at most.", "Give an adjustment of -1, 0 or 1.", "factors");
