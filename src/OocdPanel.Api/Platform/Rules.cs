using System.Text.RegularExpressions;
using FluentValidation;

namespace OocdPanel.Api.Platform;

/// <summary>What validators say again and again, in one wording.</summary>
public static partial class Rules
{
    /// <summary>The longest free text, in characters.</summary>
    public const int LongLength = 10_000;

    /// <summary>The longest name, code or reference, in characters.</summary>
    public const int ShortLength = 200;

    public static IRuleBuilderOptions<T, TProperty> Required<T, TProperty>(this IRuleBuilder<T, TProperty> rule, string message) =>
        rule.NotEmpty().WithMessage(message);

    public static IRuleBuilderOptions<T, string?> ShortText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(ShortLength).WithMessage($"Use {ShortLength} characters or fewer");

    public static IRuleBuilderOptions<T, string?> LongText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(LongLength).WithMessage($"Use {LongLength:N0} characters or fewer");

    /// <summary>Of somebody who may not be known yet: what sign-ins name people by has no spaces and no marks of a text.</summary>
    public static IRuleBuilderOptions<T, string?> UserId<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(given => string.IsNullOrWhiteSpace(given) || UserIdForm().IsMatch(given.Trim())).WithMessage("Enter a user id, such as j.novak: it has no spaces, and no marks such as < or &");

    public static IRuleBuilderOptions<T, string?> OneOf<T>(this IRuleBuilder<T, string?> rule, IEnumerable<string> allowed) =>
        rule.Must(given => string.IsNullOrEmpty(given) || allowed.Contains(given)).WithMessage($"Choose one of: {string.Join(", ", allowed)}");

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._+@|:/\\-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex UserIdForm();
}

/// <summary>For commands whose request has nothing of its own to check.</summary>
public sealed class NothingToCheck<TRequest> : RequestValidator<TRequest> where TRequest : Request;

/// <summary>What every request has in common.</summary>
public abstract class RequestValidator<TRequest> : AbstractValidator<TRequest> where TRequest : Request
{
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected RequestValidator()
    {
        RuleFor(request => request.Reason).LongText();
        RuleFor(request => request.OccurredAt).GreaterThanOrEqualTo(Earliest).WithMessage("Enter a time in the year 2000 or later");
    }
}
