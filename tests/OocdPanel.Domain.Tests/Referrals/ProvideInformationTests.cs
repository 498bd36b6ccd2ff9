using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Referrals;

[Trait("Command", "provide-information")]
public class ProvideInformationTests
{
    private static CaseEvent[] Returned => [.. Journey.Referred, new ReferralReturned("Interview", Any.Referral)];

    [Fact, Trait("Case", "accepted")]
    public void What_was_wanted_is_provided() => Provide(Returned).Then(new InformationProvided("Here"));

    [Fact, Trait("Case", "refused")]
    public void Nothing_is_provided_that_nobody_wants() => Provide(Journey.Referred).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Nor_is_it_provided_twice() => Provide([.. Returned, new InformationProvided("Here")]).ThenRefused<NotAtThatStage>();

    private static When<CaseEvent> Provide(CaseEvent[] history) => Given(history).When(@case => ProvideInformation.Decide(new("Here"), @case));
}
