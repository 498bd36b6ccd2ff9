using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Referrals;

public sealed class SubmitReferralTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "submit-referral"), Trait("Case", "accepted")]
    public async Task A_referral_makes_a_case_and_a_child()
    {
        var journey = new Journey(Service);
        var reply = (await journey.SendAsync(Calls.SubmitReferral(journey))).ShouldBeAccepted();
        reply.Status.ShouldBe(201);
        reply.Answer.Of("child").ShouldNotBe(Guid.Empty);
        await ShouldBeAt(journey, Stage.Referred);
    }

    [Fact, Trait("Command", "submit-referral"), Trait("Case", "refused")]
    public async Task A_child_under_10_at_the_offence_is_for_social_care()
    {
        var journey = new Journey(Service);
        var referral = Calls.SubmitReferral(journey);
        (await Refused(journey, referral.With("child.dateOfBirth", journey.Today.AddDays(-7).AddYears(-10).AddDays(1)), 422, "under-age", "R1"))
            .Naming("child.dateOfBirth").Text.ShouldContain("outcome 11");
        (await journey.SendAsync(referral.With("child.dateOfBirth", journey.Today.AddDays(-7).AddYears(-10)))).ShouldBeAccepted();
    }

    [Fact]
    public async Task All_that_a_referral_tells_is_read_back_by_those_whose_part_needs_it()
    {
        var journey = new Journey(Service);
        (await journey.SendAsync(Calls.SubmitReferralInFull(journey))).ShouldBeAccepted();
        var seen = (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}")).Body;
        seen.GetProperty("child").GetProperty("particulars").GetProperty("address").GetString().ShouldBe("1 Example Street");
        seen.GetProperty("origin").GetProperty("court").GetString().ShouldBe("Telford Youth Court");
        seen.GetProperty("release").GetProperty("kind").GetString().ShouldBe("bail");
        var victims = (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Text;
        foreach (var hidden in new[] { "1 Example Street", "Example School", "Alex Penn", "slcn", "missing" })
            victims.ShouldNotContain(hidden);
    }

    [Theory]
    [InlineData("origin.court", "", "origin.court")]
    [InlineData("source", "police", "origin")]
    [InlineData("interview.held", false, "interview.on")]
    [InlineData("release.kind", "prison", "release.kind")]
    [InlineData("offences[0].class", "capital", "offences[0].class")]
    public async Task Answers_that_contradict_each_other_are_named(string field, object value, string names)
    {
        var journey = new Journey(Service);
        (await Refused(journey, Calls.SubmitReferralInFull(journey).With(field, value), 400, "invalid")).Naming(names);
    }

    [Fact]
    public async Task A_code_that_no_list_has_is_refused_by_its_field()
    {
        var journey = new Journey(Service);
        var referral = Calls.SubmitReferralInFull(journey);
        (await Refused(journey, referral.With("child.particulars.needs", new[] { "slcn", "tall" }), 422, "unknown-code", "R23")).Naming("child.particulars.needs");
        (await Refused(journey, referral.With("offences[0].class", "summary"), 422, "offence-contradicts", "R23")).Naming("offences[0].class");
        (await Refused(journey, referral.With("origin.hearingOn", journey.Today.AddDays(1)), 422, "hearing-out-of-time")).Naming("origin.hearingOn");
    }

    [Fact]
    public async Task A_person_of_18_at_the_offence_is_no_child()
    {
        var journey = new Journey(Service);
        var referral = Calls.SubmitReferral(journey);
        (await Refused(journey, referral.With("child.dateOfBirth", journey.Today.AddDays(-7).AddYears(-18)), 422, "over-age", "R1")).Naming("child.dateOfBirth");
        (await journey.SendAsync(referral.With("child.dateOfBirth", journey.Today.AddDays(-7).AddYears(-18).AddDays(1)))).ShouldBeAccepted();
    }

    [Fact]
    public async Task An_offence_lies_before_the_referral_and_both_in_the_past()
    {
        var journey = new Journey(Service);
        var referral = Calls.SubmitReferral(journey);
        (await Refused(journey, referral.With("offences[0].on", journey.Today.AddDays(1)), 422, "offence-in-the-future")).Naming("offences");
        (await Refused(journey, referral.With("occurredAt", Service.Clock.GetUtcNow().AddMinutes(5)), 422, "in-the-future")).Naming("occurredAt");
        (await Refused(journey, referral.With("occurredAt", Service.Clock.GetUtcNow().AddDays(-8)), 422, "offence-in-the-future")).Naming("offences");
    }

    [Fact]
    public async Task A_child_is_not_born_in_the_future()
    {
        var journey = new Journey(Service);
        (await Refused(journey, Calls.SubmitReferral(journey).With("child.dateOfBirth", journey.Today.AddDays(1)), 422, "born-in-the-future")).Naming("child.dateOfBirth");
    }

    [Fact]
    public async Task A_possible_match_must_be_answered()
    {
        var journey = await At(Stage.Referred);
        var known = Calls.SubmitReferral(journey);
        (await journey.SendAsync(known)).ShouldBeAccepted();
        var child = journey.Child;
        var again = known.Again();
        var matches = (await Refused(journey, again, 409, "possible-match")).Naming("child.match").Body.GetProperty("matches");
        matches[0].GetProperty("child").GetString().ShouldBe(child.ToString());
        (await Refused(journey, again.With("child.match", Guid.NewGuid()), 422, "not-a-match")).Naming("child.match");
        (await journey.SendAsync(again.With("child.match", child))).ShouldBeAccepted().Answer.Of("child").ShouldBe(child);
        (await journey.SendAsync(again.Again().With("child.match", "new"))).ShouldBeAccepted().Answer.Of("child").ShouldNotBe(child);
    }

    [Fact, Trait("Command", "submit-referral"), Trait("Case", "forbidden")]
    public async Task Only_the_police_refer()
    {
        var journey = new Journey(Service);
        await Refused(journey, Calls.SubmitReferral(journey).As(People.Practitioner), 403, "role-not-allowed");
        await Refused(journey, Calls.SubmitReferral(journey).As(People.Analyst), 403, "role-not-allowed");
        (await journey.SendAsync(Calls.SubmitReferral(journey).As(People.Seconded))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "submit-referral"), Trait("Case", "stale")]
    public async Task The_same_command_id_with_another_referral_is_refused()
    {
        var journey = new Journey(Service);
        var referral = Calls.SubmitReferral(journey);
        var first = (await journey.SendAsync(referral)).ShouldBeAccepted();
        (await journey.SendAsync(referral)).Text.ShouldBe(first.Text);
        await Refused(journey, referral.With("crimeReference", "22/99999/26"), 422, "command-id-reused");
    }

    [Theory]
    [InlineData(0xAC00, 11_172)] // Hangul, three letters to a syllable when normalised
    [InlineData(0x4E00, 20_000)]
    [InlineData(0x1F600, 60)] // outside the basic plane
    public async Task A_name_as_long_as_may_be_is_taken_in_any_script(int first, int letters)
    {
        var random = new Random(22);
        string Name() => string.Concat(Enumerable.Range(0, first > 0xFFFF ? 100 : 200).Select(_ => char.ConvertFromUtf32(first + random.Next(letters))));
        var journey = new Journey(Service);
        var referral = Calls.SubmitReferral(journey).With("child.givenName", Name()).With("child.familyName", Name());
        (await journey.SendAsync(referral)).ShouldBeAccepted();
        (await Refused(journey, referral.Again(), 409, "possible-match")).Naming("child.match");
    }

    [Fact]
    public async Task An_identifier_has_letters_or_digits_to_tell_it_by()
    {
        var journey = new Journey(Service);
        var referral = Calls.SubmitReferral(journey).With("child.identifiers", new[] { new { scheme = "police", value = "--/--" } });
        (await Refused(journey, referral, 400, "invalid")).Naming("child.identifiers[0].value");
    }
}
