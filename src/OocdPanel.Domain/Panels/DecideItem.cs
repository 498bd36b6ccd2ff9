using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>The panel's joint decision on one case. It takes effect when the police confirm it (R12).</summary>
/// <param name="Disposal">What the panel decides on.</param>
/// <param name="Reasons">Why, in the panel's words.</param>
/// <param name="DepartureReasons">Why it departs from the presumptive disposal, where it does (R11).</param>
/// <param name="Factors">How the offences' scores are moved; an offence not named keeps its base score.</param>
public sealed record DecideItem(DisposalCode Disposal, string Reasons, string? DepartureReasons, IReadOnlyList<GravityFactors> Factors)
{
    /// <summary>The number of the pack that is in front of the panel: refused when another is in force.</summary>
    public required int Pack { get; init; }

    /// <summary>What else was thought of.</summary>
    public string? Alternatives { get; init; }

    /// <summary>How the child’s diversity was considered.</summary>
    public string? Diversity { get; init; }

    /// <summary>What the programme is to be about.</summary>
    public string? PlanOutline { get; init; }

    /// <summary>Which agencies do not agree, and why.</summary>
    public IReadOnlyList<Dissent> Dissents { get; init; } = [];

    /// <summary>Compulsory for a youth conditional caution, and for nothing else.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public static Outcome<Change> Decide(DecideItem command, Act act, Panel panel, Case @case, Child child, ReferenceData reference)
    {
        if (NotNow(act, panel, @case, reference.PolicyOf(@case.Area, act.OccurredOn)) is { } notNow)
            return notNow;
        if (panel.Packs[@case.Id].Number != command.Pack)
            return new AnotherPack(panel.Packs[@case.Id].Number);
        if (reference.Disposals.InForce(command.Disposal, act.OccurredOn) is not { } disposal)
            return new UnknownCode("disposal", command.Disposal.Value, "disposal");
        if (string.IsNullOrWhiteSpace(command.Reasons))
            return new FieldMissing("reasons", "Enter the panel’s reasons.", "R11");
        var policy = reference.PolicyOf(@case.Area, act.OccurredOn);
        if (DisposalGate.Of(disposal, @case, child, policy) is { } lacking)
            return lacking;
        if (AgeGate.WhenGiven(disposal, child.DateOfBirth, act.OccurredOn, policy) is { } tooOld)
            return tooOld;
        if (FactorsAtFault(command, @case) is { } fault)
            return fault;
        if (ConditionGate.Of(command.Disposal, command.Conditions, act.OccurredOn) is { } unconditional)
            return unconditional;
        if (command.Dissents.GroupBy(dissent => dissent.Agency).FirstOrDefault(same => same.Count() > 1 || !panel.Members.ContainsValue(same.Key)) is { } nobody)
            return new NobodyDissents(nobody.Key);

        var matrix = reference.MatrixInForce(act.OccurredOn);
        var presumption = PresumptiveDisposal.Of(
            [.. @case.Offences.Select((offence, i) => new ScoredOffence(offence.Code, offence.On, command.Factors.SingleOrDefault(factor => factor.Offence == i)?.Adjustment ?? 0))],
            matrix);
        if (presumption is PresumptiveDisposal.Presumed presumed && !presumed.Disposals.Contains(command.Disposal) && string.IsNullOrWhiteSpace(command.DepartureReasons))
            return new DepartureWithoutReasons(presumed.Score, presumed.Disposals);

        var decision = Record(command, presumption, @case, matrix, policy, panel.Packs[@case.Id].Number);
        return new[]
        {
            Change.To(panel.Id, new ItemDecided(@case.Id, decision)),
            Change.To(@case.Id, new PanelDecisionRecorded(panel.Id, act.By, decision)),
        };
    }

    private static Refusal? NotNow(Act act, Panel panel, Case @case, Policy policy) =>
        panel.Decided.ContainsKey(@case.Id) ? new AlreadyDecided() :
        panel.Closed ? new PanelIsClosed() :
        panel.Deferred.Contains(@case.Id) ? new ItemIsDone() :
        !panel.Opened ? new NotOpen() :
        act.OccurredOn < panel.On ? new NotTheDay(panel.On) :
        @case.ListedOn != panel.Id ? new NotOnTheAgenda() :
        panel.HasConflict(act.By, @case.Id) ? new ConflictInTheChair() :
        policy.Quorum.Missing(panel.AgenciesFor(@case.Id)) is { Length: > 0 } missing ? new NotQuorate(missing) :
        @case.Assessment.Assessors.Overlaps(panel.StandsIn(act.By, @case.Id) ? [act.By] : [act.By, panel.Chair])
            ? new SamePersonTwice("made the assessment", "chair the panel’s decision") :
        act.By != panel.Chair && !panel.StandsIn(act.By, @case.Id) ? new NotInTheChair(panel.Chair) :
        @case.Assessment is { Settled: false, Completed: false } ? new NotAssessed("The assessment is not complete.") :
        !@case.Assessment.Settled ? new NotAssessed("The assessment is not countersigned.") :
        @case.Assessment is { Judgement.IsHigh: true, RiskPanelSettled: false } ? new RiskPanelNotAsked() :
        panel.Packs[@case.Id].CaseVersion < @case.CountersignedAt ? new PackBeforeAssessment() :
        @case.Victims.Where(victim => !@case.VictimViews.ContainsKey(victim.Number)).Select(victim => victim.Number).ToArray() is { Length: > 0 } unheard
            ? new VictimsUnheard(unheard) :
        @case.NotAt(Stage.AwaitingPanel);

    private static Refusal? FactorsAtFault(DecideItem command, Case @case) =>
        command.Factors.Any(factor => factor.Offence < 0 || factor.Offence >= @case.Offences.Length) ? new NoSuchOffence(@case.Offences.Length) :
        command.Factors.GroupBy(factor => factor.Offence).Any(same => same.Count() > 1) ? new FactorsTwice() :
        command.Factors.Any(factor => factor.Adjustment is < -1 or > 1) ? new MoreThanOneStep() :
        command.Factors.Any(factor => factor.Adjustment != 0 && string.IsNullOrWhiteSpace(factor.Factors))
            ? new FieldMissing("factors", "Name the factors that move the score.", "R11") :
        null;

    private static PanelDecision Record(DecideItem command, PresumptiveDisposal presumption, Case @case, GravityMatrix? matrix, Policy policy, int pack)
    {
        var presumed = presumption as PresumptiveDisposal.Presumed;
        var lead = presumed is null ? @case.Offences.MinBy(offence => offence.On)! : @case.Offences[presumed.LeadOffence];
        var departs = presumed is not null && !presumed.Disposals.Contains(command.Disposal);
        return new PanelDecision(
            command.Disposal, command.Reasons, presumed?.Disposals.ToArray() ?? [], presumed?.Score, (presumption as PresumptiveDisposal.NonePresumed)?.Reason,
            departs ? command.DepartureReasons : null, command.Factors, new LeadOffence(lead.Code, lead.Group, lead.On),
            matrix?.Version, matrix?.Illustrative ?? false, policy.Version, pack)
        {
            Alternatives = command.Alternatives,
            Diversity = command.Diversity,
            PlanOutline = command.PlanOutline,
            Dissents = command.Dissents,
            Conditions = command.Conditions,
        };
    }
}

public sealed record AnotherPack(int InForce) : Conflict("another-pack", null,
    $"The pack was refreshed: number {InForce} is now in front of the panel.", "Read it, and decide on it.", "pack");

public sealed record NobodyDissents(AgencyCode Agency) : Refusal("nobody-dissents", null,
    $"Dissent is recorded for {Agency} twice, or no member sits for it at this meeting.", "Record each agency’s dissent once, for agencies that sit at the meeting.", "dissents");

public sealed record NotQuorate(IReadOnlyList<string> Missing) : Conflict("not-quorate", "R10",
    $"The meeting has no quorum: {string.Join("; ", Missing)}.", "Record the attendance of the missing members, or leave the item to the next meeting.");

public sealed record ConflictInTheChair() : Conflict("conflict-in-the-chair", "R27",
    "You have declared a conflict in this item, so you cannot decide it.",
    "Let another chair who sits at this meeting and is present decide it, or leave the item to another meeting.");

public sealed record NotInTheChair(UserId Chair) : Conflict("not-in-the-chair", "R27",
    $"{Chair} chairs this meeting and has no conflict in this item.", "Leave the decision to them.");

public sealed record NotAssessed(string What) : Conflict("not-assessed", "R7",
    $"{What} The panel decides on a complete and countersigned assessment only.", "Have the assessment completed and countersigned first, or have a manager override this with a reason.");

public sealed record RiskPanelNotAsked() : Conflict("risk-panel-not-asked", "R26",
    "A judgement is high or very high, and the case was not referred to the risk panel.", "Refer it to the risk panel, or have a manager say why not.");

public sealed record PackBeforeAssessment() : Conflict("pack-before-assessment", "R7",
    "The pack was made before the assessment was countersigned, so the panel would decide without it.", "Refresh the pack, read it, and decide then.");

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
