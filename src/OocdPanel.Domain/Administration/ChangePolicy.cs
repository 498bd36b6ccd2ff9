using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Administration;

/// <summary>An area’s policy from a day on. What was decided before keeps the policy it was decided under (R23).</summary>
/// <param name="Area">An area, or <c>default</c>.</param>
/// <param name="Values">All of them, those that stay included.</param>
public sealed record ChangePolicy(AreaCode Area, IReadOnlyList<PolicyValue> Values, DateOnly From, string Why)
{
    /// <param name="tried">What came of putting the values in force.</param>
    /// <param name="open">Meetings that are not closed, of any area.</param>
    public static Outcome<PolicyEvent> Decide(ChangePolicy command, Act act, TriedPolicy tried, IReadOnlyList<Panel> open) =>
        command.From < act.OccurredOn ? new PolicyInThePast() :
        tried.Faults.Count > 0 ? new ValuesAreWrong(tried.Faults) :
        !tried.Differs ? new PolicyIsSo(command.Area) :
        open.Select(panel => tried.Inquorate(panel, command.From)).OfType<OpenPanelInquorate>().FirstOrDefault() is { } inquorate ? inquorate :
        new PolicyChanged(command.Area, tried.Version, command.Values, command.From, command.Why);
}

/// <summary>What a change of policy would do.</summary>
/// <param name="Version">What the new version is called.</param>
/// <param name="Differs">Whether any value is another than now.</param>
/// <param name="Faults">Everything wrong with the values, each by its name.</param>
/// <param name="Now">The policy of an area on a day, as it stands.</param>
/// <param name="Then">The same with the change.</param>
public sealed record TriedPolicy(
    string Version, bool Differs, IReadOnlyList<string> Faults, Func<AreaCode, DateOnly, Policy?> Now, Func<AreaCode, DateOnly, Policy?> Then)
{
    /// <summary>A meeting that could have a quorum with the members it was called with, and could have none any more.</summary>
    internal OpenPanelInquorate? Inquorate(Panel panel, DateOnly from)
    {
        if (panel.Closed || panel.On < from)
            return null;
        var agencies = panel.Members.Values.ToHashSet();
        var missing = Then(panel.Area, panel.On)?.Quorum.Missing(agencies) ?? [];
        return missing.IsEmpty || Now(panel.Area, panel.On)?.Quorum.Missing(agencies) is { IsEmpty: false } ? null : new OpenPanelInquorate(panel.Area, panel.On, missing);
    }
}

public sealed record PolicyInThePast() : Refusal("policy-in-the-past", "R23",
    "A policy cannot begin on a day that has passed: decisions of that day were made under another.", "Give today or a later day.", "from");

public sealed record ValuesAreWrong(IReadOnlyList<string> Faults) : Refusal("values-are-wrong", "R23",
    $"The policy was not changed. {string.Join(". ", Faults)}.", "Correct the values and send them again.", "values");

public sealed record PolicyIsSo(AreaCode Area) : Conflict("policy-is-so", "R23",
    $"The policy of {Area} has these values already.", "Change a value, or leave it as it is.", "values");

public sealed record OpenPanelInquorate(AreaCode Area, DateOnly On, IReadOnlyList<string> Missing) : Conflict("open-panel-inquorate", "R10",
    $"The panel of {Area} on {On:d MMMM yyyy} has been called with members who would make no quorum under this policy: {string.Join(" and ", Missing)} would be missing.",
    "Let the policy begin after that meeting, or call the meeting with more members first.", "values");

public sealed record NotDatedBack() : Refusal("not-dated-back", "R23",
    "Reference data and policy change on the day on which it is recorded.", "Leave the time out, to mean now.", "occurredAt");
