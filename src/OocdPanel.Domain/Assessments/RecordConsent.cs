using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>The child, or a parent or carer, gives or refuses consent to the assessment. It can change; the last word counts.</summary>
/// <param name="Of">One of <see cref="Who"/>.</param>
public sealed record RecordConsent(string Of, bool Given, DateOnly On, string? Words)
{
    public static IReadOnlyList<string> Who { get; } = ["child", "parent-carer"];

    public static Outcome<CaseEvent> Decide(RecordConsent command, Act act, Case @case) =>
        WritingGate.Closed(@case, act) is { } closed ? closed :
        WritingGate.InTheFuture(command.On, act) is { } future ? future :
        command.On < @case.FirstOffence ? new ConsentBeforeOffence(@case.FirstOffence.Value) :
        new AssessmentConsentRecorded(command.Of, command.Given, command.On, command.Words, act.By);
}

public sealed record ConsentBeforeOffence(DateOnly Offence) : Refusal("consent-before-offence", null,
    $"The consent cannot be from before the offence, which was on {Offence:d MMMM yyyy}.", "Check the date.", "on");
