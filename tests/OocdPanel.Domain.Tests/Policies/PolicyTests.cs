using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Tests.Reference;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Policies;

public class PolicyTests
{
    [Theory]
    [InlineData("police yjs social-care", "")]
    [InlineData("police yjs education", "")]
    [InlineData("police yjs health housing", "")]
    [InlineData("police yjs", "one of social care, education or health")]
    [InlineData("police yjs housing", "one of social care, education or health")]
    [InlineData("police health", "youth justice service")]
    [InlineData("yjs health", "police")]
    [InlineData("", "police; youth justice service; one of social care, education or health")]
    public void A_panel_is_told_whom_it_lacks(string present, string missing) => // R10
        string.Join("; ", Sample.Quorum("v1").Missing([.. present.Split(' ').Select(AgencyCode.From)])).ShouldBe(missing);

    [Fact]
    public void An_area_without_a_policy_of_its_own_follows_the_one_for_all()
    {
        var from = new DateOnly(2025, 1, 1);
        var to = new DateOnly(2026, 1, 1);
        var data = ReferenceData.From(Sample.Tables with { Policies = [.. Sample.Tables.Policies, Sample.PolicyOf("cumberland", "own-1", new(from, to))] });

        Version("cumberland", from.AddDays(-1)).ShouldBe("standard-1");
        Version("cumberland", from).ShouldBe("own-1");
        Version("cumberland", to.AddDays(-1)).ShouldBe("own-1");
        Version("cumberland", to).ShouldBe("standard-1");
        Version("westmorland-and-furness", from).ShouldBe("standard-1");
        Version("cumberland", new(2018, 12, 31)).ShouldBeNull();

        string? Version(string area, DateOnly day) => data.PolicyInForce(new(area), day)?.Version;
    }

    [Fact]
    public void A_quorum_carries_the_version_of_its_policy() => // R23
        Sample.Data.PolicyInForce(new("cumberland"), new(2024, 1, 1))!.Quorum.Version.ShouldBe("standard-1");
}
