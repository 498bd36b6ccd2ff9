using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>What one of the four says, or why that could not be heard. All four are needed before the assessment is complete.</summary>
/// <param name="Whose">One of <see cref="Four"/>.</param>
/// <param name="Words">What they say; where it was not obtained, more about why, if there is more.</param>
/// <param name="NotObtainedBecause">One of <see cref="WhyNot"/>; null where the voice is given.</param>
public sealed record RecordVoice(string Whose, bool Given, string? Words, string? NotObtainedBecause)
{
    public static IReadOnlyList<string> Four { get; } = ["child", "parent-carer", "school", "social-worker"];

    public static IReadOnlyList<string> WhyNot { get; } = ["there-is-none", "declined", "no-answer", "not-safe-to-ask", "no-consent"];

    public static Outcome<CaseEvent> Decide(RecordVoice command, Act act, Case @case) =>
        WritingGate.Closed(@case, act) is { } closed ? closed :
        command.Given && string.IsNullOrWhiteSpace(command.Words) ? new FieldMissing("words", "Enter what they say.") :
        command.Given && command.NotObtainedBecause is not null ? new FieldMissing("notObtainedBecause", "Leave out why it was not obtained, since it was.") :
        !command.Given && command.NotObtainedBecause is null ? new FieldMissing("notObtainedBecause", "Say why it was not obtained.") :
        command.Whose == "child" && command.NotObtainedBecause == "there-is-none" ? new FieldMissing("notObtainedBecause", "There is a child: say why they were not heard.") :
        new VoiceRecorded(command.Whose, command.NotObtainedBecause, command.Words, act.By);
}
