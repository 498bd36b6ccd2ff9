using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>A manager who had no part in the case audits it by the key questions of the standards in force: each is met, or not and why.</summary>
/// <param name="Comment">On the case as a whole.</param>
public sealed record AuditCase(IReadOnlyList<AuditAnswer> Answers, string? Comment)
{
    /// <summary>There is assessment, planning and delivery to audit from the day on which the disposal is given.</summary>
    private static readonly Stage[] _given = [Stage.Delivered, Stage.InProgramme, Stage.AwaitingProsecutionDecision, Stage.ProgrammeEnded, Stage.Outcome22Final, Stage.Closed];

    public static Outcome<CaseEvent> Decide(AuditCase command, Act act, Case @case, ReferenceData reference)
    {
        if (PreventionWork.Refuses(@case) is { } prevention)
            return prevention;
        if (@case.NotAt(_given) is { } elsewhere)
            return elsewhere;
        if (PartOf(act.By, @case) is { } part)
            return new SamePersonTwice(part, "audit");
        if (act.OccurredOn < @case.DeliveredOn)
            return new AuditedBeforeDelivery(@case.DeliveredOn.Value);
        if (reference.AuditStandardsInForce(act.OccurredOn) is not { } standards)
            return new NoStandardsInForce();
        foreach (var question in standards.Questions)
        {
            var answers = command.Answers.Where(answer => (answer.Standard, answer.Question) == (question.Standard, question.Question)).ToList();
            if (answers is not [var answer])
                return new FieldMissing("answers", $"Answer each question once: ‘{question.Text}’ has {(answers.Count == 0 ? "no answer" : "more than one")}.");
            if (!answer.Met && string.IsNullOrWhiteSpace(answer.Comment))
                return new FieldMissing($"answers[{command.Answers.ToList().IndexOf(answer)}].comment", $"Say why not: {question.Text}");
        }

        return command.Answers.FirstOrDefault(answer => standards.Questions.All(question => (question.Standard, question.Question) != (answer.Standard, answer.Question))) is { } unknown
            ? new UnknownCode("question", $"{unknown.Standard} {unknown.Question}", "answers")
            : new CaseAudited(
                standards.Version,
                [.. standards.Questions.Select(question => command.Answers.Single(answer => (answer.Standard, answer.Question) == (question.Standard, question.Question)))],
                command.Comment, act.OccurredOn, act.By);
    }

    /// <summary>R25: what somebody did in the case that keeps them from auditing it; null where nothing does.</summary>
    private static string? PartOf(UserId person, Case @case) =>
        @case.Assessment.Assessors.Contains(person) ? "made the assessment" :
        @case.Assessment.Signatories.Contains(person) ? "signed, sent back or overrode the assessment" :
        @case.Chairs.Contains(person) ? "decided" :
        null;
}

public sealed record AuditedBeforeDelivery(DateOnly Delivered) : Refusal("audited-before-delivery", null,
    $"The disposal was given on {Delivered:d MMMM yyyy}: there was nothing to audit before.", "Check the day of the audit.", "occurredAt");

public sealed record NoStandardsInForce() : Conflict("no-standards-in-force", "R23",
    "No standards for audits are in force on that day.", "Ask an administrator to import them.");
