using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>The answer to a return for information; the referral goes back to screening.</summary>
public sealed record ProvideInformation(string Answer)
{
    public static Outcome<CaseEvent> Decide(ProvideInformation command, Case @case) =>
        @case.NotAt(Stage.ReturnedForInformation) is { } elsewhere ? elsewhere : new InformationProvided(command.Answer);
}
