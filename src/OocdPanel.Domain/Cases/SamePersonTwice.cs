using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>R25: two parts in one case that the same person may not both play.</summary>
public sealed record SamePersonTwice(string Did, string MayNot) : Refusal("same-person-twice", "R25",
    $"You {Did} in this case, so you may not {MayNot} in it as well.",
    "Ask somebody else with the same role to do it.");
