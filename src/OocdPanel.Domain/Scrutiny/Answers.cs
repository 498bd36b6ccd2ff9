using System.Collections.Immutable;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>An answer as it is given: to which question, what, and in which words where any.</summary>
public sealed record GivenAnswer(string Question, string Given, string? Words);

/// <summary>The answers to the questions that scrutiny asks on a day: to all of them, once each.</summary>
public static class Answers
{
    public const string Yes = "yes";
    public const string Partly = "partly";
    public const string No = "no";
    public const string NotApplicable = "not-applicable";

    public static IReadOnlyList<(string Code, string Name)> All { get; } = [(Yes, "Yes"), (Partly, "In part"), (No, "No"), (NotApplicable, "Does not apply")];

    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(answer => answer.Code)];

    /// <summary>What does not fit; null where all of them are answered.</summary>
    internal static Refusal? Refused(IReadOnlyList<GivenAnswer> given, ImmutableArray<ScrutinyQuestion> asked) =>
        given.FirstOrDefault(answer => asked.All(question => question.Code != answer.Question)) is { } unknown ? new UnknownCode("question of scrutiny", unknown.Question, "answers") :
        given.DistinctBy(answer => answer.Question).Count() < given.Count ? new QuestionAnsweredTwice() :
        asked.FirstOrDefault(question => given.All(answer => answer.Question != question.Code)) is { } open ? new QuestionOpen(open.Question) :
        null;

    /// <summary>In the order asked, each with the words of its question.</summary>
    internal static IReadOnlyList<QuestionAnswer> Kept(IReadOnlyList<GivenAnswer> given, ImmutableArray<ScrutinyQuestion> asked) =>
        [.. asked.Select(question => (question, answer: given.First(answer => answer.Question == question.Code)))
            .Select(pair => new QuestionAnswer(pair.question.Code, pair.question.Question, pair.answer.Given, pair.answer.Words))];
}

public sealed record QuestionAnsweredTwice() : Refusal("question-answered-twice", null,
    "One of the panel’s questions is answered more than once.", "Answer each question once.", "answers");

public sealed record QuestionOpen(string Question) : Refusal("question-open", null,
    $"There is no answer to ‘{Question}’", "Answer every question; ‘does not apply’ is an answer.", "answers");
