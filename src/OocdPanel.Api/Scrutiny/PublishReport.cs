using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Title">As it stands on the report.</param>
/// <param name="Summary">Written to be published: it names nobody. Of what somebody wrote, the report prints this, the titles and the words of the themes, and nothing else.</param>
/// <param name="Others">Further exercises that the report is of, as of a year; all closed, all your own.</param>
public sealed record PublishReportRequest(string? Title, string? Summary, IReadOnlyList<Guid>? Others) : Request;

public sealed class PublishReportValidator : RequestValidator<PublishReportRequest>
{
    public PublishReportValidator()
    {
        RuleFor(r => r.Title).Required("Enter the title of the report").ShortText();
        RuleFor(r => r.Summary).Required("Write the summary that is published").LongText();
        RuleFor(r => r.Others).Must(others => others is not { Count: > 20 }).WithMessage("Name 20 other exercises or fewer");
    }
}

public sealed class PublishReportSlice : ExerciseSlice<PublishReportRequest>
{
    public override string Name => "publish-report";

    public override IValidator<PublishReportRequest> Validator { get; } = new PublishReportValidator();

    public override IReadOnlyList<Guid> Streams(PublishReportRequest request) => request.Others ?? [];

    /// <summary>The reviews of all the exercises, and of those that earlier reports have with them.</summary>
    public override string? Related => ExerciseList.PublishedTogether;

    /// <summary>What a report tells rests on what no other has told before it.</summary>
    public override IReadOnlyList<string> Turns(PublishReportRequest request) => ["scrutiny reports"];

    public override Outcome<Change> Decide(PublishReportRequest request, Act act, Work work)
    {
        Exercise[] others = [.. (request.Others ?? []).Select(id => work.ExerciseOf(new(id)))];
        if (others.Any(other => other.Plan?.Lead != act.By))
            return new NotYourExercise();
        ScrutinyReport? report = others.Append(work.Exercise).All(exercise => exercise.Closed) ? ScrutinyReport.Of(request.Title!, request.Summary!, [work.Exercise, .. others], work) : null;
        return PublishReport.Decide(new PublishReport(request.Title!, request.Summary!, report is null ? [] : Documents(report)), work.Exercise, others)
            .On(happened => Change.To(work.Exercise.Id, happened));
    }

    private static IReadOnlyList<PublishedDocument> Documents(ScrutinyReport report) =>
        [Document("html", ScrutinyReportHtml.Of(report)), Document("csv", ScrutinyReportCsv.Of(report)), Document("json", JsonSerializer.Serialize(report, Json.Options))];

    private static PublishedDocument Document(string format, string text) => new(format, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), text);
}

public sealed record NotYourExercise() : Refusal("not-your-exercise", null,
    "One of the other exercises is not one that you lead.", "Name exercises of your own.", "others");
