using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Scrutiny;

/// <param name="UpTo">As the texts of the review gave it: if something was recorded since, the release is refused.</param>
/// <param name="Redact">Flags that are hidden, and whatever else the lead hides.</param>
/// <param name="Keep">Flags that stay. Every flag is in one of the two.</param>
public sealed record ReleaseReviewRequest(long? UpTo, IReadOnlyList<PartRequest>? Redact, IReadOnlyList<KeptPartRequest>? Keep) : Request;

/// <summary>A part of a text, in characters (UTF-16) from 0.</summary>
public record PartRequest(Guid? Stream, long? Version, string? Path, int? Start, int? Length)
{
    internal TextPart Checked => new(Stream!.Value, Version!.Value, Path!, Start!.Value, Length!.Value);
}

/// <param name="Because">Why the flag stays: one of <see cref="ReleaseReview.Reasons"/>.</param>
/// <inheritdoc cref="PartRequest"/>
public sealed record KeptPartRequest(Guid? Stream, long? Version, string? Path, int? Start, int? Length, string? Because) : PartRequest(Stream, Version, Path, Start, Length);

public sealed class ReleaseReviewValidator : RequestValidator<ReleaseReviewRequest>
{
    private const int Most = 5000;
    private const long MostPosition = 10_000_000_000;
    private const long MostVersion = 1_000_000;

    public ReleaseReviewValidator()
    {
        RuleFor(r => r.UpTo).NotNull().WithMessage("Say up to which position of the log the texts were looked at").InclusiveBetween(1, MostPosition).WithMessage("Give the position as the texts of the review gave it");
        RuleFor(r => r.Redact).NotNull().WithMessage("Give the parts that are hidden, or an empty list").Must(parts => parts is null || parts.Count <= Most).WithMessage($"Give {Most:N0} parts or fewer");
        RuleFor(r => r.Keep).NotNull().WithMessage("Give the flags that stay, or an empty list").Must(parts => parts is null || parts.Count <= Most).WithMessage($"Give {Most:N0} parts or fewer");
        RuleForEach(r => r.Redact).NotNull().WithMessage("Give the part of the text").ChildRules(Part);
        RuleForEach(r => r.Keep).NotNull().WithMessage("Give the part of the text").ChildRules(part =>
        {
            Part(part);
            part.RuleFor(p => p.Because).Required("Say why it need not be hidden").OneOf(ReleaseReview.Reasons);
        });
    }

    private static void Part<TPart>(InlineValidator<TPart> part)
        where TPart : PartRequest
    {
        part.RuleFor(p => p.Stream).NotNull().WithMessage("Name the stream of the text");
        part.RuleFor(p => p.Version).NotNull().WithMessage("Name the version of the text").InclusiveBetween(1, MostVersion).WithMessage("Give the version as the texts of the review gave it");
        part.RuleFor(p => p.Path).Required("Name the path of the text").ShortText();
        part.RuleFor(p => p.Start).NotNull().WithMessage("Say where the part starts");
        part.RuleFor(p => p.Length).NotNull().WithMessage("Say how long the part is");
    }
}

public sealed class ReleaseReviewSlice : ReviewSlice<ReleaseReviewRequest>
{
    public override string Name => "release-review";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ScrutinyLead];

    public override string? Related => CaseUnderReview.RelatedToReview;

    public override IValidator<ReleaseReviewRequest> Validator { get; } = new ReleaseReviewValidator();

    public override IReadOnlyList<Query> Queries(ReleaseReviewRequest request, ServiceKeys keys, Work work) => [.. base.Queries(request, keys, work), CaseUnderReview.Staff(staff => work.Staff = staff)];

    public override bool Reaches(string role, Work work) => HistoryReading.MayRead(role, work);

    public override Outcome<Change> Decide(ReleaseReviewRequest request, Act act, Work work) =>
        ReleaseReview.Decide(
            new ReleaseReview(
                request.UpTo!.Value, [.. request.Redact!.Select(part => part.Checked)],
                [.. request.Keep!.Select(part => new KeptPart(part.Checked, part.Because!))]),
            work.Review, work.Exercise, work.Redacted(work.Review.Opened!.Confirmation, work.Staff)).On(happened => Change.To(work.Review.Id, happened));
}
