using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>A way to divide what is counted.</summary>
/// <param name="Code">As a question names it.</param>
/// <param name="Name">As a page heads it.</param>
/// <param name="Sql">The group of a fact, over the columns of the facts h.</param>
/// <param name="Label">The kind of label it needs; null for most.</param>
/// <param name="Known">The groups there are, in their order, by code and name: each is shown, also where nothing was counted.</param>
public sealed record Breakdown(string Code, string Name, string Sql, string? Label, Func<ReferenceData, ReportScope, IEnumerable<(string Code, string Name)>> Known)
{
    private static readonly (string, string)[] YesNo = [("yes", "Yes"), ("no", "No"), (Groups.NotRecorded, "Not recorded")];

    /// <summary>Every one there is.</summary>
    public static IReadOnlyList<Breakdown> All { get; } =
    [
        new("area", "Area", "h.area", null, (reference, scope) => (scope.Restated.Count > 0 ? scope.Restated.Select(span => span.ToldAs) : scope.Areas.Select(span => span.Area)).Distinct().Select(code => (code.Value, reference.Areas.EverNameOf(code) ?? code.Value))),
        Labelled("service", "Service", Labels.Service, ofArea: true),
        Labelled("force", "Police force", Labels.Force, ofArea: true),
        Labelled("quarter", "Quarter", Labels.Quarter, ofArea: false),
        Labelled("year", "Financial year", Labels.Year, ofArea: false),
        new("disposal", "Disposal", "coalesce(h.disposal, 'none')", null, (reference, scope) => reference.Disposals.InForce(scope.Period.To).OrderBy(d => d.Rank).Select(d => (d.Code.Value, d.Name)).Append(("none", "None"))),
        new("offence-group", "Offence group", "coalesce(h.offence_group, 'none')", null, (reference, scope) => reference.Offences.InForce(scope.Period.To).Select(offence => offence.Group).Distinct().Select(group => (group, Capital(group))).Append(("none", "No offence"))),
        new("gravity", "Gravity score", "coalesce(h.gravity::text, 'not scored')", null, (_, _) => [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5"), ("not scored", "Not scored")]),
        new("ethnicity-group", "Ethnicity group", "h.ethnicity_group", null, (reference, scope) => reference.Ethnicities.InForce(scope.Period.To).Select(e => (e.Group, e.Group)).Distinct()),
        new("ethnicity", "Ethnicity", "h.ethnicity", null, (reference, scope) => reference.Ethnicities.InForce(scope.Period.To).Select(e => (e.Code.Value, e.Name))),
        new("gypsy-roma-traveller", "Gypsy, Roma or Traveller", "h.gypsy_roma_traveller", null, (_, _) => [("yes", "Yes"), ("no", "No")]),
        new("age-band", "Age band", "h.age_band", null, (_, _) => AgeBand.All.Append(AgeBand.Outside).Select(band => (band, band))),
        new("sex", "Sex", "h.sex", null, (reference, scope) => Categories(reference, scope, Category.Sex)),
        new("gender", "Gender", "h.gender", null, (reference, scope) => Categories(reference, scope, Category.Gender).Append((Groups.NotRecorded, "Not recorded"))),
        new("looked-after", "Looked after", "h.looked_after", null, (_, _) => YesNo),
        new("school-status", "School status", "h.school_status", null, (reference, scope) => Categories(reference, scope, Category.SchoolStatus).Append((Groups.NotRecorded, "Not recorded"))),
        new("send", "SEND", "h.send", null, (_, _) => YesNo),
        new("ehcp", "Education, health and care plan", "h.ehcp", null, (_, _) => YesNo),
        new("slcn", "Speech, language and communication needs", "h.slcn", null, (_, _) => YesNo),
        new("tier", "Tier", "h.tier", null, (_, _) => [(Kpi6.Prevention, "Prevention"), (Kpi6.OutOfCourt, "Out of court")]),
        new("source", "Source of the referral", "h.source", null, (_, _) => []),
        new("departure", "Against the presumptive disposal", "h.departure", null, (_, _) => Departure.All),
        new("days-taken", "Days taken", "h.days_taken", null, (_, _) => DayRange.All.Select(range => (range, range))),
        new("restorative-justice", "Restorative justice", "h.restorative", null, (_, _) => RestorativeResult.All),
        new("satisfaction", "Satisfaction", $"coalesce(h.satisfaction, '{Groups.NotRecorded}')", null, (_, _) => RecordVictimSatisfaction.Answers.Append(Groups.NotRecorded).Select(answer => (answer, Capital(answer.Replace('-', ' '))))),
        new("whose", "Whose voice", "h.whose", null, (_, _) => [("child", "Child"), ("parent-carer", "Parent or carer"), ("school", "School"), ("social-worker", "Social worker")]),
        new("question", "Question", "h.question", null, Questions),
        new("given-by", "Given by", "h.given_by", null, (_, _) => [("child", "Child"), ("parent-carer", "Parent or carer")]),
        new("mark", "Mark", "h.mark", null, (_, _) => []),
        new("need", "Need", "h.need", null, (_, _) => NeedKind.All),
        new(AuditMeasures.ByQuestion, "Key question", "h.audit_question", null, (reference, scope) => reference.AuditStandardsInForce(scope.Period.To)?.Questions.Select(question => ($"{question.Standard} {question.Question}", $"{question.StandardName}: {question.Text}")) ?? []),
        new("agency", "Agency", "h.agency", null, (reference, scope) => reference.Agencies.InForce(scope.Period.To).Select(agency => (agency.Code.Value, agency.Name))),
        new("item-outcome", "What became of the item", "h.item_outcome", null, (_, _) => MeetingProgress.Outcomes),
        new("theme", "Theme", "h.theme", null, (_, _) => []),
        new("learner", "Put to", "h.learner", null, (_, _) => Domain.Scrutiny.Learners.Roles.Select(role => (role, Capital(role.Replace('-', ' ').Replace("yjs", "youth justice", StringComparison.Ordinal))))),
        new("step", "Step", "h.step", null, (_, _) => Step.Named),
    ];

    /// <summary>Those that every source has: of where and when.</summary>
    public static IReadOnlyList<string> OfPlaceAndTime { get; } = ["area", "service", "force", .. OfTime];

    /// <summary>Those of when.</summary>
    public static IReadOnlyList<string> OfTime => ["quarter", "year"];

    /// <summary>Those that every source of cases has: of where, when and of the child.</summary>
    public static IReadOnlyList<string> Common { get; } =
    [
        .. OfPlaceAndTime, "ethnicity-group", "ethnicity", "gypsy-roma-traveller", "sex", "gender", "looked-after", "school-status", "send", "ehcp", "slcn",
    ];

    /// <summary>Whether it is of the child.</summary>
    internal bool IsOfChild => Common.Contains(Code) && !OfPlaceAndTime.Contains(Code);

    /// <summary>The groups to show: those known, then those that were counted and that reference data do not know.</summary>
    internal IReadOnlyList<(string Code, string Name)> GroupsOf(ReferenceData reference, ReportScope scope, IEnumerable<string> counted)
    {
        var known = Known(reference, scope).ToList();
        return [.. known, .. counted.Except(known.Select(group => group.Code)).Order(StringComparer.Ordinal).Select(code => (code, Capital(code.Replace('-', ' '))))];
    }

    private static Breakdown Labelled(string code, string name, string kind, bool ofArea) => new(
        code, name, $"(select l.code from labels l where l.kind = '{kind}'{(ofArea ? " and l.area = h.area" : "")} and h.counted between l.since and l.until limit 1)", kind,
        (reference, scope) => kind switch
        {
            Labels.Quarter => scope.Period.QuartersIn().Select(quarter => (quarter.ToString(), quarter.ToString())),
            Labels.Year => scope.Period.YearsIn().Select(year => (year.ToString(), year.ToString())),
            _ => reference.Areas.Sets.Where(member => member.Kind == kind && scope.Areas.Any(span => span.Area == member.Area && member.Valid.Overlaps(new(span.From, span.To.AddDays(1)))))
                .Select(member => (member.Code.Value, member.Name)).Distinct(),
        });

    private static IEnumerable<(string Code, string Name)> Categories(ReferenceData reference, ReportScope scope, string kind) =>
        reference.CategoriesInForce(kind, scope.Period.To).Select(category => (category.Code, category.Name));

    /// <summary>Those of the areas’ policies on their last day in the period.</summary>
    private static IEnumerable<(string Code, string Name)> Questions(ReferenceData reference, ReportScope scope) =>
        scope.Areas.SelectMany(span => reference.PolicyInForce(span.Area, span.To)?.FeedbackQuestions ?? []).Distinct().Select(code => (code, Capital(code.Replace('-', ' '))));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
