using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Seed">A text that somebody says in the meeting, once the frame is frozen; the service makes one at random where it is left out.</param>
/// <param name="Size">How many are drawn at random, where that is not as planned.</param>
public sealed record DrawSampleRequest(string? Seed, int? Size) : Request;

public sealed class DrawSampleValidator : RequestValidator<DrawSampleRequest>
{
    public DrawSampleValidator()
    {
        RuleFor(r => r.Seed).ShortText();
        RuleFor(r => r.Size).InclusiveBetween(1, DrawSample.MostReviews).WithMessage($"Enter a number from 1 to {DrawSample.MostReviews}");
    }
}

public sealed class DrawSampleSlice : ExerciseSlice<DrawSampleRequest>
{
    public override string Name => "draw-sample";

    public override bool NeedsVersion => true;

    public override IValidator<DrawSampleRequest> Validator { get; } = new DrawSampleValidator();

    /// <summary>A seed of the service's own is a UUID: 74 bits of it are from the operating system's random source.</summary>
    public override Outcome<Change> Decide(DrawSampleRequest request, Act act, Work work)
    {
        var given = !string.IsNullOrWhiteSpace(request.Seed);
        return DrawSample.Decide(
            new DrawSample(given ? request.Seed!.Trim() : work.New("seed").ToString(), given, request.Size, number => new ReviewId(work.New($"review {number}"))), work.Exercise);
    }
}
