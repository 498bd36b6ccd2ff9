using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;

namespace OocdPanel.Domain.Reporting;

/// <summary>One of the needs that KPI 1 to 5 and 7 ask about, as it stood at the start or at the end of the work.</summary>
/// <param name="Kind">One of <see cref="All"/>.</param>
/// <param name="Needed">Whether it is asked of this child: always of accommodation and education, of a plan where there are special educational needs.</param>
/// <param name="Offered">Of services only.</param>
/// <param name="Met">Suitable, planned for, or attended.</param>
public sealed record NeedKind(string Kind, bool Needed, bool Offered, bool Met)
{
    public const string Accommodation = "accommodation";
    public const string Education = "education";
    public const string SendPlan = "send-plan";
    public const string MentalHealth = "mental-health";
    public const string SubstanceUse = "substance-use";
    public const string WiderServices = "wider-services";

    /// <summary>Changes whenever the same records would be counted otherwise.</summary>
    public const string RuleVersion = "needs-2026.1";

    public static IReadOnlyList<(string Code, string Name)> Suitability { get; } =
        [(Accommodation, "Suitable accommodation"), (Education, "Suitable education, training or employment"), (SendPlan, "A plan, of those with SEND")];

    public static IReadOnlyList<(string Code, string Name)> Services { get; } =
        [(MentalHealth, "Mental health"), (SubstanceUse, "Substance use"), (WiderServices, "Wider services")];

    public static IReadOnlyList<(string Code, string Name)> All { get; } = [.. Suitability, .. Services];

    public static IReadOnlyList<NeedKind> Of(NeedsAtStartRecorded needs) => Of(needs.AccommodationSuitable, needs.EducationSuitable, needs.Send, needs.SendPlan, needs.Services);

    public static IReadOnlyList<NeedKind> Of(NeedsAtEnd needs) => Of(needs.AccommodationSuitable, needs.EducationSuitable, needs.Send, needs.SendPlan, needs.Services);

    private static List<NeedKind> Of(bool accommodation, bool education, bool send, string plan, IReadOnlyList<ServiceNeed> services) =>
    [
        new(Accommodation, true, false, accommodation),
        new(Education, true, false, education),
        new(SendPlan, send, false, send && plan != "none"),
        .. services.Select(service => new NeedKind(service.Service, service.Need, service.Offered, service.Attended)),
    ];
}
