using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Administration;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Administration;

/// <param name="Area">The code of an area, or <c>default</c> for every area without a policy of its own.</param>
/// <param name="Values">The values that change, by their names in the policy file, such as <c>assessment_working_days</c>.</param>
/// <param name="From">The first day on which they hold: today or later.</param>
/// <param name="Why">Why, for those who ask later. Name no child.</param>
public sealed record ChangePolicyRequest(string? Area, IReadOnlyDictionary<string, string>? Values, DateOnly? From, string? Why) : Request;

public sealed class ChangePolicyValidator : RequestValidator<ChangePolicyRequest>
{
    public ChangePolicyValidator()
    {
        RuleFor(r => r.Area).Required("Choose the area").ShortText();
        RuleFor(r => r.Values).Required("Give the values that change");
        RuleFor(r => r.Values).Custom((values, checking) =>
        {
            foreach (var (name, value) in values ?? new Dictionary<string, string>())
                if (!ReferenceKinds.PolicyValues.Contains(name))
                    checking.AddFailure($"values.{name}", $"There is no policy value ‘{name}’; there are {string.Join(", ", ReferenceKinds.PolicyValues)}");
                else if (value is not { Length: > 0 and <= Rules.ShortLength })
                    checking.AddFailure($"values.{name}", $"Enter a value of {Rules.ShortLength} characters or fewer");
        });
        RuleFor(r => r.From).NotNull().WithMessage("Enter the day from which it holds");
        RuleFor(r => r.Why).Required("Say why the policy changes").LongText();
    }
}

public sealed class ChangePolicySlice : Slice<ChangePolicyRequest>
{
    public override string Name => "change-policy";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.Administrator];

    public override string Subject => "policy";

    public override IValidator<ChangePolicyRequest> Validator { get; } = new ChangePolicyValidator();

    /// <summary>Meetings still to come or to close: a policy may not take their quorum away.</summary>
    public override string? Related => "select panel_id from panel_list where state not in ('closed', 'cancelled') and $1 is not null";

    public override bool Reaches(string role, Work work) => true;

    public override IReadOnlyList<Guid> Streams(ChangePolicyRequest request) => [StreamOf(request.Area!)];

    public override IReadOnlyList<string> Turns(ChangePolicyRequest request) => [ReferenceReading.Turn];

    public override Refusal? TooEarly(Act act, Work work) => Earliest.Today(act, work);

    public override Outcome<Change> Decide(ChangePolicyRequest request, Act act, Work work)
    {
        var area = new AreaCode(request.Area!);
        if (area != Policy.AllAreas && work.Reference.Areas.Find(area, request.From!.Value) is { Found: false })
            return new UnknownCode("area", request.Area!, "area");
        if (area != Policy.AllAreas && !work.Person.Covers(area, work.Reference, request.From!.Value))
            return new NotYourArea(area);
        var now = work.References.PolicyValues(area, request.From!.Value);
        PolicyValue[] all = [.. now.Select(value => new PolicyValue(value.Key, request.Values!.GetValueOrDefault(value.Key) ?? value.Value))];
        var version = $"{area}-{work.VersionOf(StreamOf(request.Area!)) + 1}";
        var changed = new PolicyChanged(area, version, all, request.From.Value, request.Why!);
        var (_, _, errors) = work.References.Try(null, changed);
        return ChangePolicy.Decide(
                new ChangePolicy(area, all, request.From.Value, request.Why!), act,
                new TriedPolicy(
                    version, all.Any(value => now[value.Name] != value.Value), [.. errors.Select(error => error.Message).Distinct()], work.Reference.PolicyInForce,
                    errors.Count == 0 ? work.References.With(changed).PolicyInForce : work.Reference.PolicyInForce),
                work.Panels)
            .On(happened => Change.To(new PolicyId(StreamOf(request.Area!)), happened));
    }

    internal static Guid StreamOf(string area) => NamedId.Of("policy", area);
}
