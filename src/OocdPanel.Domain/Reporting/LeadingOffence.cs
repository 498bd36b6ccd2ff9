using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;

namespace OocdPanel.Domain.Reporting;

/// <summary>The offence under which a case is counted: it gives group, gravity and the age at the offence, as the presumption has it.</summary>
public static class LeadingOffence
{
    /// <summary>The one that the decision goes by; before a decision, and where a correction has changed that one since, the gravest, of those the earliest, then the first listed.</summary>
    /// <param name="decidedOn">Null before a decision.</param>
    /// <returns>Null where there is no offence.</returns>
    public static OffenceOnCase? Of(IReadOnlyCollection<OffenceOnCase> offences, LeadOffence? decidedOn) =>
        offences.FirstOrDefault(offence => decidedOn is not null && offence.Code == decidedOn.Code && offence.On == decidedOn.On)
        ?? offences.OrderByDescending(offence => offence.BaseGravity ?? 0).ThenBy(offence => offence.On).FirstOrDefault();
}
