using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Reporting.Audits;

/// <summary>Rates standards by what was counted of case audits. HTTP and pages ask here, so they cannot differ.</summary>
public sealed class AuditReports(MeasureReports measures, ReferenceBook references, KnownPeople people)
{
    private const int LongestReason = 1_000;
    private const int LargestPanel = 10;

    public async Task<Reported<AuditReport>> CountAsync(AuditReportQuestion question, Person person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        var counted = await measures.CountAsync(new(AuditMeasures.Code, question.Of, AsAt: question.AsAt), ct);
        if (counted.Report is not { } report)
            return counted.Fault!;
        if (references.Current.AuditStandardsInForce(report.About.Period.To) is not { } standards)
            return new ReportFault("no-standards", "year", $"No standards for audits are in force on {report.About.Period.To:d MMMM yyyy}.", "Ask an administrator to import them.");
        var rated = standards.Questions.GroupBy(one => one.Standard).Select(standard => Rated([.. standard], report)).ToList();
        await people.FreshenAsync(ct);
        var (lift, fault) = LiftOf(question, rated, person);
        return fault is not null ? fault : new AuditReport(
            report.About with
            {
                Measure = AuditReport.Measure,
                Name = "Case audits by key questions",
                Notes =
                [
                    $"A standard is rated by the lowest of its questions, by the bands of the edition ‘{standards.Version}’, in force on the last day of the period.",
                    .. lift is null ? [] : new[] { $"{rated.Single(one => one.Code == lift.Standard).Name} is lifted one band by {lift.Panel}: {lift.Because}" },
                    .. report.About.Notes,
                ],
            },
            [.. rated.Select(one => one.Code == lift?.Standard ? one with { Rating = AuditRating.Lifted(one.Rating!), LiftedFrom = one.Rating } : one)], lift);
    }

    private static StandardRated Rated(IReadOnlyList<AuditQuestion> questions, MeasureReport report)
    {
        var audited = questions.Select(question =>
        {
            var row = report.Rows.Single(row => row.Groups[0] == $"{question.Standard} {question.Question}");
            return new QuestionAudited(question.Question, question.Text, Share.Of((long)row.Figures[1]!, (long)row.Figures[0]!));
        }).ToList();
        return new(questions[0].Standard, questions[0].StandardName, AuditRating.Of([.. audited.Select(question => question.Met)], questions[0].Bands), null, audited);
    }

    private (RatingLift? Lift, ReportFault? Fault) LiftOf(AuditReportQuestion question, IReadOnlyList<StandardRated> rated, Person person)
    {
        if (string.IsNullOrEmpty(question.Lift))
            return string.IsNullOrEmpty(question.Because) && string.IsNullOrEmpty(question.Panel) ? default : Wrong("lift", "A reason or a panel is given, and no standard to lift.", "Choose the standard, or leave both out.");
        if (!person.Roles.Contains(Roles.YjsManager))
            return Wrong("lift", "Ratings are lifted by managers.", "Ask for the report without, or ask a manager of the youth justice service.");
        if (rated.FirstOrDefault(one => one.Code == question.Lift) is not { } standard)
            return Wrong("lift", $"There is no standard ‘{question.Lift}’.", $"Choose one of: {string.Join(", ", rated.Select(one => one.Code))}.");
        if (standard.Rating is null || AuditRating.Lifted(standard.Rating) is null)
            return Wrong("lift", $"{standard.Name} {(standard.Rating is null ? "has no rating" : "has the highest rating")}, so there is nothing to lift.", "Choose another standard, or none.");
        var managers = (question.Panel ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        return managers.Count < 2 ? Wrong("panel", "A rating is lifted by a panel of two managers at least.", "Name them, separated by commas.") :
            managers.Count > LargestPanel ? Wrong("panel", $"The panel has more than {LargestPanel} managers.", "Name those who decided.") :
            managers.FirstOrDefault(manager => !IsManagerOfAll(manager, question)) is { } other ? Wrong("panel", $"‘{(other.Length > Rules.ShortLength ? other[..Rules.ShortLength] : other)}’ is not known as a manager of all the areas of the report.", "Name managers by their user ids; an administrator can add one who has not signed in yet.") :
            !managers.Contains(person.User.Value) ? Wrong("panel", "You are not on the panel yourself.", "Ask one of the panel to lift the rating.") :
            question.Because is { Length: > LongestReason } ? Wrong("because", $"The reason has more than {LongestReason:N0} characters.", "Say it in fewer.") :
            string.IsNullOrWhiteSpace(question.Because) ? Wrong("because", "The reason for lifting the rating is missing.", "Say why the panel lifts it.") :
            (new(standard.Code, question.Because.Trim(), string.Join(", ", managers)), null);
    }

    private bool IsManagerOfAll(string user, AuditReportQuestion question) =>
        people.Find(new UserId(user))?.Person is { } manager && manager.Roles.Contains(Roles.YjsManager)
        && ReportScope.Of(question.Of, references.Current).Report is { } scope && scope.IsCoveredBy(manager, references.Current);

    private static (RatingLift?, ReportFault?) Wrong(string field, string message, string advice) => (null, new ReportFault("cannot-be-lifted", field, message, advice));
}
