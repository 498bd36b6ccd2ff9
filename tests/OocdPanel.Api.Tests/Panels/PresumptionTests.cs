using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

/// <summary>What a panel is shown before it decides (R11) is what the domain will presume.</summary>
public class PresumptionTests
{
    private static readonly Presumption Today = new(ReferenceFiles.Load(ReferenceFiles.Shipped), TimeProvider.System);

    private static readonly Dictionary<int, int> Unmoved = [];

    [Fact]
    public void The_base_score_leads_to_the_disposals_of_the_matrix_in_force_and_is_marked_illustrative()
    {
        var shown = Today.Of(CaseOf("shoplifting"), Unmoved);

        shown.FinalScore.ShouldBe(2);
        shown.Disposals.Select(code => code.Value).ShouldBe(["community-resolution", "outcome-22"]);
        shown.Illustrative.ShouldBeTrue();
        shown.BaseScores.ShouldBe([2]);
    }

    [Fact]
    public void Factors_move_the_score_of_their_own_offence()
    {
        var shown = Today.Of(CaseOf("shoplifting", "affray"), new Dictionary<int, int> { [1] = 1 });

        shown.FinalScore.ShouldBe(4);
        shown.LeadOffence.ShouldBe(1);
        shown.BaseScores.ShouldBe([2, 3]);
    }

    [Fact]
    public void A_move_of_two_steps_is_not_shown_as_if_it_could_be_made() =>
        Today.Of(CaseOf("shoplifting"), new Dictionary<int, int> { [0] = 2 }).FinalScore.ShouldBe(2);

    [Fact]
    public void An_offence_without_a_score_leaves_nothing_presumed_and_says_why()
    {
        var shown = Today.Of(CaseOf("shoplifting", "no-such-offence"), Unmoved);

        shown.FinalScore.ShouldBeNull();
        shown.Disposals.ShouldBeEmpty();
        shown.NothingPresumedBecause.ShouldNotBeNull().ShouldContain("no-such-offence");
    }

    private static CaseView CaseOf(params string[] offences) => new(new CaseId(Guid.NewGuid()), 1, "awaiting-panel")
    {
        Child = new ChildView(new ChildId(Guid.NewGuid()), "Robin", "Walker", new DateOnly(2010, 1, 1), "male", new EthnicityCode("not-stated"), new DistrictCode("E06000051"), []),
        Offences = [.. offences.Select(code => new OffenceOnCase(new OffenceCode(code), "theft", "either-way", new DateOnly(2024, 5, 1), 14, null, null, null))],
    };
}
