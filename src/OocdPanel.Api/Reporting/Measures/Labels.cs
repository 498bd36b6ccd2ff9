using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What a count needs of reference data: which area, service, force, quarter or year something belongs to on a day.</summary>
internal static class Labels
{
    public const string Service = AreaSetMember.Service;
    public const string Force = AreaSetMember.Force;
    public const string Quarter = "quarter";
    public const string Year = "year";

    /// <summary>As which area what happened in an area, or to children of a district, is told.</summary>
    public const string Restated = "restated";

    /// <summary>One label: what has that code, from and until (including) when; <paramref name="Area"/> is null where it is one of time only.</summary>
    private sealed record Label(string Kind, string Code, string? Area, DateOnly Since, DateOnly Until);

    /// <summary>The parameters $5 to $9 of a count: labels of those kinds.</summary>
    public static object[] Parameters(IReadOnlyCollection<string> kinds, ReportScope scope, ReferenceData reference)
    {
        var labels = kinds.SelectMany(kind => Of(kind, scope.Period, reference)).Concat(OfRestated(scope)).ToList();
        return
        [
            labels.Select(label => label.Kind).ToArray(), labels.Select(label => label.Code).ToArray(), labels.Select(label => label.Area).ToArray(),
            labels.Select(label => label.Since).ToArray(), labels.Select(label => label.Until).ToArray(),
        ];
    }

    /// <summary>The parameters $13 to $16 of a count: which area each district belongs to, since and until when.</summary>
    public static object[] OfDistricts(ReferenceData reference)
    {
        var districts = reference.Areas.AllDistricts.ToList();
        return
        [
            districts.Select(district => district.Code.Value).ToArray(), districts.Select(district => district.Area.Value).ToArray(),
            districts.Select(district => district.Valid.From).ToArray(), districts.Select(district => Last(district.Valid)).ToArray(),
        ];
    }

    private static IEnumerable<Label> Of(string kind, Period period, ReferenceData reference) => kind switch
    {
        Quarter => period.QuartersIn().Select(q => new Label(kind, q.ToString(), null, q.From, q.To)),
        Year => period.YearsIn().Select(y => new Label(kind, y.ToString(), null, y.From, y.To)),
        _ => reference.Areas.Sets.Where(member => member.Kind == kind).Select(member => new Label(kind, member.Code.Value, member.Area.Value, member.Valid.From, Last(member.Valid))),
    };

    private static IEnumerable<Label> OfRestated(ReportScope scope) => scope.Restated.SelectMany(span => span.Districts.IsEmpty
        ? [new Label(Restated, span.ToldAs.Value, span.InCharge.Value, span.From, span.To)]
        : span.Districts.Select(district => new Label(Restated, span.ToldAs.Value, district.Value, span.From, span.To)));

    private static DateOnly Last(Validity valid) => valid.To?.AddDays(-1) ?? DateOnly.MaxValue;
}
