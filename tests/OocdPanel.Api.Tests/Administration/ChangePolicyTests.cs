using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Administration;

public sealed class ChangePolicyTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "change-policy"), Trait("Case", "accepted"), Trait("Rule", "R23")]
    public async Task A_value_changes_from_its_day_and_the_history_says_why()
    {
        var journey = await At(Stage.Referred);
        var call = Calls.ChangePolicy(journey).With("area", "shropshire").With("from", journey.Today).With("values", new Dictionary<string, string> { ["assessment_working_days"] = "8" });
        (await journey.SendAsync(call)).ShouldBeAccepted();
        var policy = (await journey.GetAsync(People.Manager, "/policies/shropshire")).Body;
        policy.GetProperty("version").GetString().ShouldBe("shropshire-1");
        policy.GetProperty("ownPolicy").GetBoolean().ShouldBeTrue();
        policy.GetProperty("values").GetProperty("assessment_working_days").GetString().ShouldBe("8");
        policy.GetProperty("values").GetProperty("feedback_scale").GetString().ShouldBe("5");
        var change = policy.GetProperty("changes").EnumerateArray().Single();
        change.GetProperty("why").GetString().ShouldBe("Agreed by the board.");
        change.GetProperty("changed").EnumerateObject().Single().Value.GetString().ShouldBe("10 → 8");
        await Refused(journey, call.Again().With("from", journey.Today.AddDays(1)), 409, "policy-is-so", "R23");
        (await Refused(journey, call.Again().With("values.assessment_working_days", "9"), 422, "values-are-wrong", "R23")).Text.ShouldContain("has been decided already");
    }

    [Theory, Trait("Command", "change-policy"), Trait("Case", "refused"), Trait("Rule", "R23")]
    [InlineData("minimum_age", "18", 422, "values-are-wrong", "R23")]
    [InlineData("feedback_scale", "many", 422, "values-are-wrong", "R23")]
    [InlineData("quorum", "police; circus", 422, "values-are-wrong", "R23")]
    [InlineData("shoe_size", "9", 400, "invalid", null)]
    public async Task A_value_that_makes_no_sense_is_refused(string name, string value, int status, string code, string? rule)
    {
        var journey = await At(Stage.Referred);
        await Refused(journey, Calls.ChangePolicy(journey).With("values", new Dictionary<string, string> { [name] = value }), status, code, rule);
    }

    [Fact, Trait("Command", "change-policy"), Trait("Case", "refused"), Trait("Rule", "R23")]
    public async Task Neither_the_past_nor_an_area_that_is_none_nor_one_of_others()
    {
        var journey = await At(Stage.Referred);
        var call = Calls.ChangePolicy(journey);
        (await Refused(journey, call.With("from", journey.Today.AddDays(-1)), 422, "policy-in-the-past", "R23")).Naming("from");
        (await Refused(journey, call.With("area", "atlantis"), 422, "unknown-code", "R23")).Naming("area");
        (await Refused(journey, call.With("area", "warwickshire"), 422, "not-your-area")).Naming("area");
    }

    [Fact, Trait("Command", "change-policy"), Trait("Case", "forbidden")]
    public async Task Only_an_administrator_changes_policy()
    {
        var journey = await At(Stage.Referred);
        var call = Calls.ChangePolicy(journey).With("area", "herefordshire");
        await Refused(journey, call.As(People.Manager), 403, "role-not-allowed");
        (await journey.SendAsync(call)).ShouldBeAccepted();
    }
}
