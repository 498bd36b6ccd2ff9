using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;
using Case = OocdPanel.Domain.Cases.Case;

namespace OocdPanel.Web.Tests;

/// <summary>The published figures that a profile was made to show can be told from what the journey recorded. This proves addition, not how anything is counted in reports.</summary>
[Collection(LoadedDemonstration.Once)]
public sealed class DemonstrationSeedsTests(LoadedDemonstration demonstration)
{
    private static readonly AreaCode Westmorland = new("westmorland-and-furness");

    private ReferenceData Reference => demonstration.Host.Services.GetRequiredService<ReferenceBook>().Current;

    [Fact]
    public void Westmorland_and_Furness_worked_with_182_children_of_whom_49_are_girls_through_236_disposals()
    {
        var children = Living("E06000064");
        children.Count.ShouldBe(182);
        children.Values.Count(child => child.Sex == "female").ShouldBe(49);
        (children.Values.Sum(child => child.Outcomes.Count(InTheYear)) + Plans().Count(plan => plan.Disposal == PreventionWork.InsteadOfDisposal)).ShouldBe(236);
    }

    [Fact]
    public void Of_73_cautions_and_referral_orders_there_44_were_the_child_s_first()
    {
        var children = Living("E06000064").Values;
        Counted(children.SelectMany(child => child.Outcomes.Where(InTheYear)).Where(outcome => outcome.MayMakeEntrant(Reference) && outcome.Order is null or "referral-order").Select(Name)).Values.Sum().ShouldBe(73);
        Counted(children.Select(child => FirstTimeEntrant.Of(child, Reference)).Where(first => first is not null && InTheYear(first)).Select(first => Name(first!)))
            .ShouldBe(new Dictionary<string, int> { ["youth-caution"] = 13, ["youth-conditional-caution"] = 12, ["referral-order"] = 19 }, ignoreOrder: true);
    }

    [Fact]
    public void Children_whom_a_court_sentenced_there_were_cautioned_before_in_what_was_Cumbria() =>
        demonstration.Events.Where(e => e.Data is DisposalGivenOutside { Area.Value: "cumbria" })
            .Count(e => demonstration.Children[e.Stream] is { District.Value: "E06000064", Outcomes: [_, { Order: "referral-order" }, ..] }).ShouldBe(14);

    [Fact]
    public void Education_health_and_care_plans_there_are_12_of_33_and_29_of_81_and_10_of_68_by_tier() =>
        Living("E06000064").Values
            .GroupBy(child => child.Outcomes.Any(outcome => outcome.CourtOutcome is not null) ? "court" : child.Outcomes.Any(InTheYear) ? "oocd" : "prevention")
            .ToDictionary(tier => tier.Key, tier => (tier.Count(child => child.Particulars.Needs?.Contains("ehcp") == true), tier.Count()))
            .ShouldBe(new Dictionary<string, (int, int)> { ["court"] = (12, 33), ["oocd"] = (29, 81), ["prevention"] = (10, 68) }, ignoreOrder: true);

    [Fact]
    public void Eleven_children_there_said_how_much_it_helped_and_the_clinic_made_each_of_its_recommendations()
    {
        Counted(demonstration.Events.Select(e => e.Data).OfType<FeedbackRecorded>().Select(given => $"{given.Marks.Single(mark => mark.Question == "helped").Mark} of {given.Scale}"))
            .ShouldBe(new Dictionary<string, int> { ["5 of 5"] = 7, ["4 of 5"] = 2, ["3 of 5"] = 2 }, ignoreOrder: true);
        demonstration.Events.Select(e => e.Data).OfType<ClinicRecommendationMade>().Select(made => made.Recommendation).Distinct()
            .ShouldBe(["no-further-action", "review-formulation", "full-pathway"], ignoreOrder: true);
        demonstration.Events.Select(e => e.Data).OfType<ProgrammeEnded>().ShouldContain(ended => ended.Onward != null && ended.Onward.To == "Turnaround");
    }

    [Fact]
    public void In_Warwickshire_outcome_22_is_final_with_evidence_or_back_before_the_panel()
    {
        var cases = In("warwickshire");
        var final = cases.Where(c => c.Outcome22Final).ToArray();
        final.Length.ShouldBe(9);
        var returned = cases.Single(c => demonstration.Events.Any(e => e.Stream == c.Id.Value && e.Data is ReturnedToPanel));
        (returned.Outcome22Final, returned.Decision!.Disposal.Value, returned.Stage).ShouldBe((false, "community-resolution", Stage.Closed));
    }

    [Fact]
    public void Of_43_victims_in_Westminster_the_police_contacted_31_and_what_became_of_them_adds_up()
    {
        var cases = In("westminster");
        cases.Sum(c => c.Victims.Length).ShouldBe(43);
        var victims = cases.SelectMany(c => c.Victims.Select(victim => c.Victim(victim.Number))).ToArray();
        victims.Count(victim => victim is { PoliceTried: true, ReachedOn: not null }).ShouldBe(31);
        Counted(victims.Select(victim => victim.Restorative!)).ShouldBe(
            new Dictionary<string, int> { ["could-not-be-explored"] = 12, ["done"] = 10, ["declined"] = 18, ["could-not-be-pursued"] = 3 }, ignoreOrder: true);
    }

    [Fact]
    public void In_Westminster_49_of_103_children_are_of_the_group_Other_and_most_were_dealt_with_outside_the_panel()
    {
        var children = Living("E09000033").Values;
        (children.Count(child => Reference.Ethnicities.Find(child.Ethnicity, new(2023, 1, 1)).Value!.Group == "Other Ethnic Group"), children.Count).ShouldBe((49, 103));
        children.Count(child => child.Outcomes.All(outcome => outcome.Case is null)).ShouldBe(81);
    }

    [Fact]
    public void Twelve_cases_in_Cumberland_are_audited_and_its_standards_are_rated_as_the_inspectorate_did()
    {
        var audits = demonstration.Events.Select(e => e.Data).OfType<CaseAudited>().ToArray();
        audits.Length.ShouldBe(12);
        var bands = Reference.AuditStandardsInForce(new(2024, 9, 30))!.Questions[0].Bands;
        audits.SelectMany(audit => audit.Answers).GroupBy(answer => answer.Standard)
            .Select(standard => (
                standard.Key,
                string.Join('/', standard.GroupBy(answer => answer.Question).Select(question => Math.Round(100m * question.Count(answer => answer.Met) / 12))),
                AuditRating.Of([.. standard.GroupBy(answer => answer.Question).Select(question => Share.Of(question.Count(answer => answer.Met), 12))], bands)))
            .ShouldBe([("assessment", "92/58/42", "inadequate"), ("planning", "92/67/58", "requires-improvement"), ("delivery", "92/67/67", "good")]);
    }

    private static bool InTheYear(ChildOutcome outcome) => outcome.On >= new DateOnly(2023, 4, 1) && outcome.On <= new DateOnly(2024, 3, 31);

    private static string Name(ChildOutcome outcome) => outcome.Order ?? outcome.Disposal!.Value.Value;

    private static Dictionary<string, int> Counted(IEnumerable<string> names) => names.GroupBy(name => name).ToDictionary(same => same.Key, same => same.Count());

    private Dictionary<Guid, Child> Living(string district) => demonstration.Children.Where(child => child.Value.District.Value == district).ToDictionary();

    private Case[] In(string area) => [.. demonstration.Cases.Values.Where(c => c.Area.Value == area)];

    private IEnumerable<PlanAgreed> Plans() => demonstration.Events.Select(e => e.Data).OfType<PlanAgreed>().Where(plan => plan.Area == Westmorland);
}
