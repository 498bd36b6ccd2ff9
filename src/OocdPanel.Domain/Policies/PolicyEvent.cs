using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Policies;

/// <summary>What happens to one area's policy: the vocabulary of its stream.</summary>
public abstract record PolicyEvent;

/// <param name="Name">As the policy file names it: <c>assessment_working_days</c>.</param>
public sealed record PolicyValue(string Name, string Value);

/// <summary>From a day on, these values are the area's. The version before ends on that day; what was decided under it keeps it (R23).</summary>
/// <param name="Area">An area, or <c>default</c>, which stands for every area without a policy of its own.</param>
/// <param name="Values">Every value by its name in the policy file, so that a policy can have another value one day.</param>
/// <param name="Why">The administrator's reason. It is about no person.</param>
[Stored("policy.changed.v1")]
public sealed record PolicyChanged(AreaCode Area, string Version, IReadOnlyList<PolicyValue> Values, DateOnly From, string Why) : PolicyEvent;
