using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Cases;

public sealed class AuditCaseTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "audit-case"), Trait("Case", "accepted")]
    public async Task The_audit_stands_on_the_case_for_those_who_work_on_it_and_no_one_else()
    {
        var journey = await At(Stage.Delivered);
        (await journey.SendAsync(Calls.AuditCase(journey))).ShouldBeAccepted();
        (await journey.SendAsync(Calls.AuditCase(journey).With("comment", "Looked again."))).ShouldBeAccepted();

        var audit = (await journey.GetAsync(People.Practitioner, $"/cases/{journey.Case}")).Body.GetProperty("audits").EnumerateArray().ShouldHaveSingleItem();
        (audit.GetProperty("comment").GetString(), audit.GetProperty("answers").GetArrayLength(), audit.GetProperty("standards").GetString()).ShouldBe(("Looked again.", 9, "key-questions-1"));
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("audits").GetArrayLength().ShouldBe(0);
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Body.ToString().ShouldContain("6 of 9 key questions are met. Looked again.");
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}/history")).Body.ToString().ShouldNotContain("key questions");
        await ShouldBeAt(journey, Stage.Delivered);
    }

    [Fact, Trait("Command", "audit-case"), Trait("Case", "refused")]
    public async Task Who_signed_the_assessment_does_not_audit_it_and_every_no_says_why()
    {
        var journey = await At(Stage.Delivered);
        await Refused(journey, Calls.AuditCase(journey).As(People.Manager), 422, "same-person-twice", "R25");
        (await Refused(journey, Calls.AuditCase(journey).With("answers[2].comment", ""), 422, "field-missing")).Naming("answers[2].comment");
        (await Refused(journey, Calls.AuditCase(journey).With("answers[0].question", "weather"), 422, "field-missing")).Naming("answers");
        var early = await At(Stage.AwaitingDelivery);
        await Refused(early, Calls.AuditCase(early), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "audit-case"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.Delivered);
        await Forbidden(journey, Calls.AuditCase(journey), People.Practitioner);
    }
}
