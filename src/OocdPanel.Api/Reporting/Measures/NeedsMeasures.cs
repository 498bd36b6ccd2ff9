using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What is counted of children’s needs: whose they are, and how they stood when a programme began and ended.</summary>
internal static class NeedsMeasures
{
    /// <summary>Programmes that ended, once for each kind of need, with what was recorded last up to the start, and at the end: whether needed, offered and met.</summary>
    private static readonly FactSource AtStartAndEnd = FactSource.Programmes with
    {
        Key = "f.programme_id || ' ' || n.kind",
        Breakdowns = [.. FactSource.Programmes.Breakdowns, "need"],
        Select = FactSource.Programmes.Select + ", n.kind as need, n.at_start, n.at_end",
        Joins = at => $"""
            {FactSource.Programmes.Joins!(at)}
            left join lateral (
                select w.* from needs_fact w where w.record_id = f.case_id and w.told_on <= f.started_on and {KnownAt.Since("w", at)}
                order by w.told_on desc, w.known_from desc limit 1) s on true
            left join lateral (
                select w.* from needs_fact w where w.record_id = f.programme_id and {KnownAt.Since("w", at)}
                order by w.known_from desc limit 1) e on true
            cross join lateral (values {string.Join(", ", NeedKind.All.Select(kind => $"('{kind.Code}', s.{NeedsFacts.ColumnOf(kind.Code)}, e.{NeedsFacts.ColumnOf(kind.Code)})"))}) as n (kind, at_start, at_end)
            """,
    };

    private const string Ended = "end of the programme";

    private static readonly string[] Cohort =
    [
        "Programmes that KPI 6 counts, and those of prevention.",
        "At the start is what was recorded last up to the day on which the programme started; at the end, what was recorded with its end. Where nothing was recorded it is in no share.",
    ];

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(
            "needs", "Needs of children", "Children referred, and how many have a plan, special needs or are looked after.", NeedKind.RuleVersion, "referral",
            [
                new CountColumn("children", "Children", "true", OfChildren: true),
                new CountColumn("needs-recorded", "Needs recorded", $"ehcp <> '{Groups.NotRecorded}'", OfChildren: true),
                .. Having("ehcp", "Education, health and care plan", "ehcp"),
                .. Having("slcn", "Speech, language and communication needs", "slcn"),
                .. Having("send", "SEND", "send"),
                .. Having("looked-after", "Looked after", "looked_after"),
            ],
            ["Of each child what is known at the position counted at. Shares are of all children, also of those of whom nothing is recorded. A child referred under both tiers is in both."])
        { Source = FactSource.Cases, Where = "not withdrawn", Always = "tier", IsOfChildren = true },
        new(
            "suitability", "Accommodation, education and plans at start and end (YJB KPI 1 to 3)", "Suitable accommodation, suitable education, training or employment, and plans for special needs.",
            NeedKind.RuleVersion, Ended,
            [
                new CountColumn("programmes", "Programmes", "true"),
                .. Met("start", "Start"),
                .. Met("end", "End"),
            ],
            [.. Cohort, "‘Asked of’ are all of whom it is recorded; for plans, those with SEND."])
        { Source = AtStartAndEnd, Where = $"{Counted} and need in ({Listed(NeedKind.Suitability)})", Always = "need" },
        new(
            "services", "Mental health, substance use and wider services at start and end (YJB KPI 4, 5 and 7)", "Who needed a service, was offered it and attended.",
            NeedKind.RuleVersion, Ended,
            [
                new CountColumn("programmes", "Programmes", "true"),
                .. Served("start", "Start"),
                .. Served("end", "End"),
            ],
            [.. Cohort, "Offered and attended are of those who needed it."])
        { Source = AtStartAndEnd, Where = $"{Counted} and need in ({Listed(NeedKind.Services)})", Always = "need" },
    ];

    private const string Counted = $"(left_out is null or left_out = '{Kpi6.NotOutOfCourt}')";

    private static string Listed(IEnumerable<(string Code, string Name)> kinds) => string.Join(", ", kinds.Select(kind => $"'{kind.Code}'"));

    private static MeasureColumn[] Having(string code, string name, string column) =>
        [new CountColumn(code, name, $"{column} = 'yes'", OfChildren: true), new ShareColumn($"{code}-share", $"{name}, of children", code, "children")];

    private static MeasureColumn[] Met(string at, string name) =>
    [
        new CountColumn($"{at}-recorded", $"{name}: recorded", $"{Column(at)} is not null"),
        new CountColumn($"{at}-of", $"{name}: asked of", Needed(at)),
        new CountColumn($"{at}-met", $"{name}: suitable, or with a plan", $"{Needed(at)} and {Column(at)}[3]"),
        new ShareColumn($"{at}-share", $"{name}: share", $"{at}-met", $"{at}-of"),
    ];

    private static MeasureColumn[] Served(string at, string name) =>
    [
        new CountColumn($"{at}-needed", $"{name}: needed", Needed(at)),
        new CountColumn($"{at}-offered", $"{name}: offered", $"{Needed(at)} and {Column(at)}[2]"),
        new ShareColumn($"{at}-offered-share", $"{name}: offered, of needed", $"{at}-offered", $"{at}-needed"),
        new CountColumn($"{at}-attended", $"{name}: attended", $"{Needed(at)} and {Column(at)}[3]"),
        new ShareColumn($"{at}-attended-share", $"{name}: attended, of offered", $"{at}-attended", $"{at}-offered"),
    ];

    private static string Column(string at) => $"at_{at}";

    private static string Needed(string at) => $"{Column(at)}[1]";
}
