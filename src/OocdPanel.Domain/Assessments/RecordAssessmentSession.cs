using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>A session with the child or the family to make the assessment, attended or not.</summary>
/// <param name="With">Some of <see cref="People"/>.</param>
public sealed record RecordAssessmentSession(DateOnly On, IReadOnlyList<string> With, string Where, bool Attended, string? Notes)
{
    public static IReadOnlyList<string> People { get; } = ["child", "parent-carer", "family"];

    public static Outcome<CaseEvent> Decide(RecordAssessmentSession command, Act act, Case @case) =>
        WritingGate.Closed(@case, act) is { } closed ? closed :
        WritingGate.InTheFuture(command.On, act) is { } future ? future :
        command.On < @case.ReferredOn ? new SessionBeforeReferral(@case.ReferredOn) :
        @case.Assessment.Consents.IsEmpty ? new ConsentNotAsked() :
        new AssessmentSessionRecorded(command.On, command.With, command.Where, command.Attended, command.Notes, act.By);
}

public sealed record SessionBeforeReferral(DateOnly Referral) : Refusal("session-before-referral", null,
    $"The session cannot be from before the referral, which was on {Referral:d MMMM yyyy}.", "Check the date.", "on");

/// <summary>A refusal counts as an answer: what is known without the child may then be assessed.</summary>
public sealed record ConsentNotAsked() : Conflict("consent-not-asked", null,
    "Nothing is recorded of the child’s or a parent’s consent.",
    "Record whether consent is given or refused first. If it is refused, the assessment is made from what is known, and says so.");
