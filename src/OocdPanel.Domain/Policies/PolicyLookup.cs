using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Policies;

/// <summary>Policy as gates use it: a gate cannot decide without one.</summary>
public static class PolicyLookup
{
    /// <summary>The policy in force for the area.</summary>
    /// <exception cref="InvalidOperationException">None is in force on that day: the policy files do not reach it.</exception>
    public static Policy PolicyOf(this ReferenceData reference, AreaCode area, DateOnly day) =>
        reference.PolicyInForce(area, day) ?? throw new InvalidOperationException($"No policy is in force for {area} on {day:d MMMM yyyy}. Add one to the policy file.");
}
