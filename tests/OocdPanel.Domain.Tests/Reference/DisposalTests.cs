using OocdPanel.Domain.Reference;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reference;

/// <summary>R2, and codes that change over time.</summary>
public class DisposalTests
{
    [Theory]
    [InlineData(Admissions.Full, Admissions.Full, true)]
    [InlineData(Admissions.ResponsibilityAccepted, Admissions.Full, false)]
    [InlineData(Admissions.None, Admissions.Full, false)]
    [InlineData(Admissions.Denied, Admissions.Full, false)]
    [InlineData(Admissions.Full, Admissions.ResponsibilityAccepted, true)]
    [InlineData(Admissions.ResponsibilityAccepted, Admissions.ResponsibilityAccepted, true)]
    [InlineData(Admissions.None, Admissions.ResponsibilityAccepted, false)]
    [InlineData(Admissions.Denied, Admissions.ResponsibilityAccepted, false)]
    [InlineData(Admissions.Denied, Admissions.None, true)]
    [InlineData(Admissions.None, Admissions.None, true)]
    public void An_admission_suffices_when_it_is_as_full_as_needed(string recorded, string needed, bool suffices) =>
        Admissions.Suffices(recorded, needed).ShouldBe(suffices);

    [Fact]
    public void A_caution_needs_a_full_admission_and_evidence()
    {
        var caution = Sample.DisposalOf("youth-caution", 4, Admissions.Full, true);

        caution.Missing(Admissions.Full, true).ShouldBeEmpty();
        caution.Missing(Admissions.Full, false).ShouldBe(["evidence sufficient to charge"]);
        caution.Missing(Admissions.ResponsibilityAccepted, true).ShouldBe(["a full admission"]);
        caution.Missing(Admissions.Denied, false).ShouldBe(["a full admission", "evidence sufficient to charge"]);
    }

    [Fact]
    public void A_community_resolution_needs_responsibility_accepted() =>
        Sample.DisposalOf("cr", 2, Admissions.ResponsibilityAccepted).Missing(Admissions.None, true).ShouldBe(["responsibility accepted"]);

    [Fact]
    public void An_external_code_that_joins_later_comes_first_from_its_day()
    {
        Sample.Data.ExternalCodesInForce(new("outcome-22"), "home-office", new(2025, 12, 31)).ShouldBe(["22"]);
        Sample.Data.ExternalCodesInForce(new("outcome-22"), "home-office", new(2026, 1, 1)).ShouldBe(["23", "22"]);
        Sample.Data.ExternalCodesInForce(new("outcome-22"), "other", new(2026, 1, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_code_is_told_apart_from_a_code_not_in_force()
    {
        var outcomes = Sample.Data.CrimeOutcomes;

        outcomes.Find("23", new(2026, 1, 1)).Value.Name.ShouldBe("Deferred");
        outcomes.Find("23", new(2025, 12, 31)).Why.ShouldBe("The crime outcome ‘23’ is not in force on 31 December 2025; it is from 1 January 2026");
        outcomes.Find("99", new(2026, 1, 1)).Why.ShouldBe("There is no crime outcome with the code ‘99’");
        Should.Throw<InvalidOperationException>(() => outcomes.Find("99", new(2026, 1, 1)).Value);
    }
}
