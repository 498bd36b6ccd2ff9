using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Question">A code of the questions in force, such as proportionate.</param>
/// <param name="Given">yes, partly, no or not-applicable.</param>
/// <param name="Words">What there is to say on it.</param>
public sealed record AnswerRequest(string? Question, string? Given, string? Words);

internal static class AnswerRequests
{
    public static void Answers<TRequest>(this RequestValidator<TRequest> validator, System.Linq.Expressions.Expression<Func<TRequest, IEnumerable<AnswerRequest>?>> answers)
        where TRequest : Request => validator.RuleForEach(answers!).NotNull().WithMessage("Enter the answer").ChildRules(answer =>
        {
            answer.RuleFor(a => a.Question).Required("Say which question").ShortText();
            answer.RuleFor(a => a.Given).Required("Choose an answer to each question").OneOf(Domain.Scrutiny.Answers.Codes);
            answer.RuleFor(a => a.Words).LongText();
        });

    public static IReadOnlyList<GivenAnswer> Given(this IReadOnlyList<AnswerRequest>? answers) =>
        [.. (answers ?? []).Select(answer => new GivenAnswer(answer.Question!, answer.Given!, answer.Words))];
}
