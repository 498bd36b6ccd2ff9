using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>What is said of a child’s needs, at the start and at the end, does not contradict itself.</summary>
internal static class NeedsGate
{
    public static Refusal? Services(IReadOnlyList<ServiceNeed> services) =>
        services.Select(service => service.Service).Order().SequenceEqual(RecordNeeds.ServiceKinds.Order()) ? null :
        new FieldMissing("services", "Say of each service once whether it is needed.");

    public static ContradictoryNeeds? Contradiction(
        bool educationSuitable, string educationStatus, int? educationHours, bool send, string sendPlan, IReadOnlyList<ServiceNeed> services)
    {
        if (!send && sendPlan != "none")
            return new("sendPlan", "There is a plan for special educational needs, and none are recorded.");
        if (educationStatus == "none" && (educationSuitable || educationHours > 0))
            return new("educationStatus", "There is no education, training or employment, so it cannot be suitable or have hours.");
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { Offered: false, Attended: true })
                return new($"services[{i}].attended", $"‘{services[i].Service.Replace('-', ' ')}’ was attended, and not offered.");
        }
        return null;
    }
}
