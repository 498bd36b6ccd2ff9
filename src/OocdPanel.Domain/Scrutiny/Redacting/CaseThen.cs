using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>One thing that is known of a case at a moment: nothing of it tells who anybody is.</summary>
public sealed record KnownFact(string What, string Is);

/// <summary>What differs of a case between two moments.</summary>
/// <param name="Was">Null where it was not known yet.</param>
/// <param name="Is">Null where it is not known any more.</param>
public sealed record ChangedFact(string What, string? Was, string? Is);

/// <summary>A case as it was known at a moment, in a few words.</summary>
public static class CaseThen
{
    private const string NotYet = "not yet";

    /// <param name="known">The case’s own events up to the moment.</param>
    /// <param name="day">On which codes are read.</param>
    public static IReadOnlyList<KnownFact> Of(CaseId id, IEnumerable<CaseEvent> known, ReferenceData reference, DateOnly day)
    {
        var @case = known.Aggregate(new Case(id), Case.Evolve);
        return @case.Version == 0 ? [] : [.. Facts(@case, reference, day)];
    }

    /// <summary>In plain words, what is different; empty where nothing is.</summary>
    public static IReadOnlyList<ChangedFact> Difference(IReadOnlyList<KnownFact> before, IReadOnlyList<KnownFact> after)
    {
        var (was, @is) = (before.ToDictionary(fact => fact.What, fact => fact.Is), after.ToDictionary(fact => fact.What, fact => fact.Is));
        return
        [
            .. before.Concat(after).Select(fact => fact.What).Distinct()
                .Select(what => new ChangedFact(what, was.GetValueOrDefault(what), @is.GetValueOrDefault(what)))
                .Where(change => change.Was != change.Is),
        ];
    }

    private static IEnumerable<KnownFact> Facts(Case @case, ReferenceData reference, DateOnly day)
    {
        string Name(DisposalCode code) => reference.Disposals.InForce(code, day)?.Name ?? code.Value;
        yield return new("Where the case stands", @case.Stage.Words());
        if (!@case.Prevention)
        {
            yield return new("Admission", @case.Admission.Replace('-', ' '));
            yield return new("Evidence sufficient to charge", @case.EvidenceSufficient ? "yes" : "no");
            foreach (var (offence, i) in @case.Offences.Select((offence, i) => (offence, i + 1)))
                yield return new($"Offence {i}", $"{NameOf(offence, reference, day)}, aged {offence.AgeAtOffence}{(offence.BaseGravity is { } score ? $", base gravity {score}" : "")}");
        }
        if (@case.ProsecutorDecision is { } prosecutor)
            yield return new("Prosecutor’s decision", prosecutor.Replace('-', ' '));
        foreach (var victim in @case.Victims)
            yield return new($"Views of victim {victim.Number}", @case.VictimViews.GetValueOrDefault(victim.Number, NotYet));
        yield return new("Assessment", @case.Assessment.Countersigned ? "countersigned" : @case.Assessment.Overridden ? "overridden by a manager" : @case.Assessment.Completed ? "complete" : @case.Assessment.Form is null ? NotYet : "being made");
        if (@case.Assessment.Judgement is { } judged)
            yield return new("Judgements", $"safety and wellbeing {judged.SafetyAndWellbeing}, risk of serious harm {judged.RiskOfSeriousHarm}, likelihood of reoffending {judged.LikelihoodOfReoffending}".Replace('-', ' '));
        if (@case.Decision is not { } decision)
            yield break;
        yield return new("Decision", Name(decision.Disposal));
        yield return new("Presumed by the gravity matrix", decision.NothingPresumedBecause ?? string.Join(" or ", decision.Presumptive.Select(Name)));
        yield return new("Confirmed by the police", @case.Confirmed ? "yes" : NotYet);
        yield return new("Given to the child", @case.Delivered ? "yes" : NotYet);
        if (@case.Ended.Length > 0)
            yield return new("Programme", @case.Ended[^1] ? "completed" : "not completed");
    }

    private static string NameOf(OffenceOnCase offence, ReferenceData reference, DateOnly day) =>
        offence.Code == OffenceCode.NotListed ? "an offence that is not listed" : reference.Offences.InForce(offence.Code, day)?.Description ?? offence.Code.Value;
}
