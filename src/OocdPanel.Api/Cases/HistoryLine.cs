using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Cases;

/// <summary>One thing that happened, in plain words.</summary>
/// <param name="Position">Its place in the whole log.</param>
/// <param name="Event">Its stored name.</param>
/// <param name="By">Who did it, by user id.</param>
/// <param name="Role">As what.</param>
/// <param name="Reason">Why, where whoever acted said so.</param>
public sealed record HistoryLine(
    long Position, string Event, string What, string By, string Role, string? Agency, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string? Reason)
{
    /// <returns>Null where what happened is not for the reader.</returns>
    public static HistoryLine? Of(RecordedEvent happened, ReferenceData reference, Sight sight)
    {
        string Disposal(DisposalCode code) => DisposalName(code, happened, reference);
        var headers = happened.Headers;
        var words = sight.Whole ? Words(happened.Data, Disposal) : PartOfHistory.Words(happened.Data, Disposal, sight);
        return words is null ? null : new(
            happened.Position, happened.Name, words, headers.User, headers.Role, headers.Agency, headers.OccurredAt, happened.RecordedAt,
            sight.Whole ? headers.Reason : null);
    }

    /// <param name="happened">Any event that a history can hold.</param>
    /// <param name="disposal">The name of a disposal.</param>
    /// <exception cref="ArgumentOutOfRangeException">The event has no words: add them here.</exception>
    public static string Words(object happened, Func<DisposalCode, string> disposal) => happened switch
    {
        ReferralSubmitted e => $"{Referrer(e.Source)} referred the child, for {Count(e.Offences.Count, "offence")}{(e.Victims.Count > 0 ? $" with {Count(e.Victims.Count, "victim")}" : "")}.",
        PreventionReferred e => $"The child was referred for prevention, aged {e.AgeAtReferral}: {e.Concerns}",
        ChildReferred => "The referral was put on the child’s record.",
        ChildDescribed => "More was told of the child, without a referral.",
        ReferralCorrected e => CorrectionWords.Of(e),
        ChildCorrected e => CorrectionWords.Of(e),
        ReferralWithdrawn e => $"The referral was withdrawn: {e.Why}",
        ProsecutorDecisionRecorded e => $"The prosecutor ({e.Prosecutor}) decided on {e.On:d MMMM yyyy}: {e.Decision.Replace('-', ' ')}.",
        BailDateSet { Release.Kind: Release.Bail } e => $"The date to return on bail was set: {e.Release.On:d MMMM yyyy}.",
        BailDateSet e => $"The child was released under investigation on {e.Release.On:d MMMM yyyy}.",
        ReferralReturned e => $"The referral was returned for information, wanted by {e.By:d MMMM yyyy}: {e.Wanted}",
        InformationProvided e => $"The information wanted was provided: {e.Answer}",
        FoundEligible => "Screening found the referral eligible.",
        FoundIneligible e => $"Screening found the referral not eligible: {e.Why}{(e.CrimeOutcome is { } outcome ? $" Crime outcome {outcome} (suspect under age) follows, and children’s social care is told." : "")}",
        CaseAllocated e => $"The case was allocated to {e.Practitioner}.",
        VictimViewsRecorded { State: "known" } e => $"The views of victim {e.Victim} were recorded.",
        VictimViewsRecorded e => $"The views of victim {e.Victim} were recorded as {e.State}.",
        SystemCheckRecorded e => $"{e.CheckedBy} checked the systems of {e.Agency} on {e.On:d MMMM yyyy}: {(e.Result == "none" ? "nothing known" : e.What)}{(e.WhoWorks is { } who ? $" Already working with the child: {who}" : "")}",
        IAboutVictim e => VictimWords.Of(e),
        AssessmentEvent e => AssessmentWords.Of(e),
        CaseListed => "The case was listed for a panel.",
        CaseCarriedOver => "The panel did not hear the case; it is carried over to another meeting.",
        CaseTakenOff e => $"The case was taken off the agenda before the meeting: {e.Why}",
        CaseDeferred e => $"The panel deferred the case: it awaits {e.Awaited} from {e.From} by {e.Until:d MMMM yyyy}.",
        PanelViewRecorded e => $"{e.Member} recorded a {e.Kind} for {e.Agency}: {e.Words}",
        PanelDecisionRecorded e => $"The panel decided: {disposal(e.Decision.Disposal)}.{Presumption(e, disposal)}{Deliberation(e.Decision)}",
        DecidedUrgently e => $"{e.Manager} decided outside a meeting: {disposal(e.Decision.Disposal)}, to be ratified by the panel. It could not wait: {e.Urgency}{Presumption(e, disposal)}{Deliberation(e.Decision)}",
        UrgentDecisionRatified e => $"The panel {(e.Ratified ? "ratified" : "did not ratify")} the urgent decision: {e.Why}",
        DecisionConfirmed e => $"The police confirmed the decision: {disposal(e.Disposal)}.",
        DecisionEscalated e => $"{e.By} did not agree with the decision{(e.Wanted is { } wanted ? $" and would have: {disposal(wanted)}" : "")}. {e.Why}",
        ResolutionProposed e => $"{e.By} proposed how to resolve the disagreement ({e.Outcome.Replace('-', ' ')}): {e.How}",
        EscalationResolved e => $"{e.Manager} and {e.DecisionMaker} resolved the disagreement ({e.Outcome.Replace('-', ' ')}): {e.How}",
        DecisionWithdrawn e => $"The case went back to the panel: {e.Why}",
        DisposalDelivered e => $"{disposal(e.Disposal)} was given to the child, aged {e.AgeThatDay}, at {e.Where}{(e.AppropriateAdult is { } adult ? $", with {adult.Name} ({adult.Relationship}) as appropriate adult" : "")}.",
        DisposalRefused e => $"The child {(e.Kind == RecordRefusal.Refused ? "refused" : "took consent back to")} {disposal(e.Disposal)}, so the panel decides again: {e.Why}",
        FailureDecided { Decision: DecideAfterFailure.Prosecute } e => $"After {disposal(e.Failed)} was not completed, the police decided to prosecute: {e.Reasons}",
        FailureDecided e => $"After {disposal(e.Failed)} was not completed, the police decided not to prosecute: {e.Reasons}",
        FollowUpRecorded { Reoffended: true } e => $"Within {e.Months} months the child offended again, on {e.OffenceOn:d MMMM yyyy}: {e.Offence} (known from {e.Source}).",
        FollowUpRecorded e => $"Within {e.Months} months the child did not offend again (known from {e.Source}).",
        DisposalReceived { FirstTimeEntrant: true } => "The child is a first-time entrant to the youth justice system.",
        DisposalReceived => "The disposal was put on the child’s record; it makes no first-time entrant.",
        DisposalGivenOutside e => $"Outside the panel, {(e.By == OutsideDisposal.Police ? "the police" : "early help")} gave the child {disposal(e.Disposal)} on {e.On:d MMMM yyyy}{(e.Officer is { } officer ? $" ({officer})" : "")}; the youth justice service was told on {e.ToldOn:d MMMM yyyy}. {e.Why}",
        CourtOutcomeRecorded e => $"On {e.On:d MMMM yyyy} {e.Court} dealt with an offence of {e.OffenceOn:d MMMM yyyy} ({e.Offence}): {e.Outcome.Replace('-', ' ')}{(e.Order is { } order ? $", {order.Replace('-', ' ')}" : "")}.",
        OutcomeAppealed { ChangedTo: { } to } e => $"On {e.On:d MMMM yyyy} {e.Court} changed outcome {e.Outcome} on the child’s record to {disposal(new(to)).Replace('-', ' ')}: {e.Why}",
        OutcomeAppealed e => $"On {e.On:d MMMM yyyy} {e.Court} quashed outcome {e.Outcome} on the child’s record: {e.Why}",
        DisposalAppealed e => $"The disposal given on {e.GivenOn:d MMMM yyyy} was {e.Result} on appeal.",
        ProgrammeAppealed e => $"The disposal of the programme was {e.Result} on appeal, so completion does not count it.",
        ProgrammeAgreed => "A programme was agreed under the decision.",
        PlanAgreed e => $"The plan was agreed, with {Count(e.Activities.Count, "activity", "activities")}{(e.Targets is { Count: > 0 } targets ? $", {Count(targets.Count, "target")}" : "")}{(e.Conditions is { Count: > 0 } conditions ? $" and {Count(conditions.Count, "condition")}" : "")}.",
        ProgrammeFoundInappropriate e => $"A programme was found not to be right for the child: {e.Why}",
        ProgrammeReviewed e => $"The programme was reviewed on {e.On:d MMMM yyyy}: {e.Words}",
        ProgrammeVaried e => $"The programme was varied; it ends by {e.EndsBy:d MMMM yyyy}: {e.Why}",
        BreachRecorded { Consequence: RecordBreach.Return } e => $"A breach on {e.On:d MMMM yyyy} ends the programme as not completed: {e.What}",
        BreachRecorded e => $"A breach on {e.On:d MMMM yyyy}, with a warning: {e.What}",
        FeedbackRecorded e => $"Feedback of the {e.From.Replace("-", " or ")} was recorded, on a scale of 1 to {e.Scale}.",
        SessionRecorded e => $"A session on {e.On:d MMMM yyyy}: {e.Attendance.Replace("missed-", "missed, ").Replace('-', ' ')}.",
        ProgrammeEnded e => e.Completed ? "The programme ended, completed." : $"The programme ended, not completed: {e.ReasonNotCompleted}",
        ProgrammeFinished e => $"The end of the programme ({(e.Completed ? "completed" : "not completed")}) was put on the case.",
        ReturnedToPanel => "The case went back to the panel, because the activity was not completed.",
        Outcome22Finalised => "Outcome 22 was made final, with evidence that the activity was completed.",
        ChildAbsorbed e => $"Another record ({e.Record}) was found to be of this child and merged into this one: {e.Why}",
        ChildMergedInto e => $"This record was found to be of the same child as another ({e.Stays}), and merged into it: {e.Why}",
        ChildReleased e => $"The record merged into this one ({e.Record}) was found to be of another child, and separated: {e.Why}",
        ChildSeparated e => $"This record was found to be of another child than the one it had been merged into ({e.From}), and separated: {e.Why}",
        ChildErased e => $"The child was erased ({e.Basis.Replace('-', ' ')}): nothing personal is kept about them any more.",
        VictimErased e => $"Victim {e.Victim} was erased ({e.Basis.Replace('-', ' ')}): nothing personal is kept about them any more.",
        CaseTransferred e => $"The case was transferred from {e.From} to {e.To}: {e.Why}",
        ProgrammeTransferred e => $"The programme went with the case from {e.From} to {e.To}.",
        CaseAudited e => $"{e.Auditor} audited the case on {e.On:d MMMM yyyy}: {e.Answers.Count(answer => answer.Met)} of {e.Answers.Count} key questions are met.{(e.Comment is { } comment ? $" {comment}" : "")}",
        CaseClosed e => $"The case was closed: {e.Summary}",
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "This event has no words."),
    };

    private static string Referrer(string source) => source switch
    {
        SubmitReferral.CourtReturn => "A court sent the case back and the police",
        SubmitReferral.Prosecutor => "A prosecutor sent the case and the police",
        _ => "The police",
    };

    private static string Presumption(IDecisionMade e, Func<DisposalCode, string> disposal) =>
        e.Decision.NothingPresumedBecause is { } because ? $" Nothing was presumed: {because}." :
        e.Decision.DepartureReasons is { } reasons ? $" This departs from what was presumed ({string.Join(" or ", e.Decision.Presumptive.Select(disposal))}): {reasons}" :
        $" It was presumed at a final gravity score of {e.Decision.FinalScore}{(e.Decision.MatrixIllustrative ? " (illustrative matrix)" : "")}.";

    private static string Deliberation(PanelDecision decision) => string.Concat(
        decision.Conditions.Select(condition => $" Condition ({condition.Kind}, by {condition.By:d MMMM yyyy}): {condition.What}.")
            .Concat(decision.Dissents.Select(dissent => $" {dissent.Agency} did not agree: {dissent.Why}")));

    private static string Count(int n, string one, string? many = null) => n == 1 ? $"1 {one}" : $"{n} {many ?? one + "s"}";

    private static string DisposalName(DisposalCode code, RecordedEvent happened, ReferenceData reference) =>
        reference.Disposals.InForce(code, Platform.UkTime.DayOf(happened.Headers.OccurredAt))?.Name
        ?? reference.CategoryInForce(Category.OutsideDisposal, code.Value, Platform.UkTime.DayOf(happened.Headers.OccurredAt))?.Name ?? code.Value;
}
