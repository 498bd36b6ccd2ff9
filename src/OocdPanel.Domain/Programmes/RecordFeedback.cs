using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>What the child, or a parent or carer, thought of the programme: once each, on the area’s scale.</summary>
/// <param name="From">One of <see cref="Who"/>.</param>
/// <param name="Marks">One for each of the questions of the area’s policy that was answered.</param>
public sealed record RecordFeedback(string From, DateOnly On, IReadOnlyList<FeedbackMark> Marks, string? Words)
{
    public static IReadOnlyList<string> Who { get; } = ["child", "parent-carer"];

    public static Outcome<ProgrammeEvent> Decide(RecordFeedback command, Act act, Programme programme, Case @case, ReferenceData reference)
    {
        var policy = reference.PolicyOf(@case.Area, act.OccurredOn);
        return
            @case.IsOver ? new CaseIsOver() :
            programme.FeedbackFrom.Contains(command.From) ? new FeedbackGivenAlready() :
            command.On > act.OccurredOn ? new InTheFuture("The feedback") with { Field = "on" } :
            command.On < programme.StartedOn ? new BeforeTheProgramme(programme.StartedOn) :
            command.Marks.Count == 0 && string.IsNullOrWhiteSpace(command.Words) ? new FieldMissing("words", "Enter marks, words, or both.") :
            command.Marks.FirstOrDefault(mark => !policy.FeedbackQuestions.Contains(mark.Question)) is { } unknown ? new UnknownCode("question", unknown.Question, "marks") :
            command.Marks.DistinctBy(mark => mark.Question).Count() < command.Marks.Count ? new AnsweredTwice() :
            command.Marks.Any(mark => mark.Mark < 1 || mark.Mark > policy.FeedbackScale) ? new OffTheScale(policy.FeedbackScale) :
            new FeedbackRecorded(command.From, command.On, policy.FeedbackScale, command.Marks, command.Words);
    }
}

public sealed record FeedbackGivenAlready() : Conflict("feedback-given-already", null,
    "Their feedback on this programme is recorded already.", "Look at the programme.", "from");

public sealed record AnsweredTwice() : Refusal("answered-twice", null,
    "A question is answered more than once.", "Give one mark for each question.", "marks");

public sealed record OffTheScale(int Highest) : Refusal("off-the-scale", null,
    $"This area’s scale goes from 1 to {Highest}.", $"Give marks from 1 to {Highest}.", "marks");
