using System.Net;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Testing;
using OocdPanel.Testing.Planting;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>The service over some generated cases with personal data planted in every text.</summary>
public sealed class PlantedSite : Site
{
    private const int Cases = 24;

    public IReadOnlyList<PlantedCase> Planted { get; } = PlantedCases.Make(Cases);

    protected override Task LoadAsync() => PlantedCases.LoadAsync(Planted, ConnectionString, TestHost.RingOf(ConnectionString));
}

/// <summary>What members see on the pages of twenty reviews, before the lead lets the texts go on the page for it and afterwards, holds nothing that was planted.</summary>
public sealed class NothingLeaksOnPagesTests(PlantedSite site) : IClassFixture<PlantedSite>
{
    private const int Drawn = 20;

    private readonly Leaks leaks = new(site.Planted.SelectMany(planted => planted.Secrets));
    private readonly List<string> found = [];

    [Fact]
    public async Task Nothing_planted_is_on_a_page_before_the_release_or_after_it()
    {
        var (exercise, sample) = await DrawnAsync();
        var (member, lead) = (await site.SignInAsync("j.novak"), await site.SignInAsync("l.byrne"));
        foreach (var (review, planted) in sample)
        {
            await LookAsync(member, $"reviews/{review}/history");
            await ReleaseAsync(lead, review, planted);
            foreach (var path in new[] { "history", "history?at=30", "answers" })
                await LookAsync(member, $"reviews/{review}/{path}");
            (await LookAsync(lead, $"reviews/{review}/history")).ShouldContain("zq");
        }
        foreach (var path in new[] { "", $"/exercises/{exercise}" })
            await LookAsync(member, path.TrimStart('/'));
        found.ShouldBeEmpty();
    }

    /// <summary>The same scan finds it on the page from which the lead lets it go.</summary>
    [Fact]
    public async Task What_was_planted_is_on_the_leads_page()
    {
        var (_, sample) = await DrawnAsync();
        await LookAsync(await site.SignInAsync("l.byrne"), $"reviews/{sample[0].Review}/release");
        found.Count.ShouldBeGreaterThan(10);
    }

    /// <summary>Every flag is hidden, and by hand what is planted: also where a flag has a part of it only.</summary>
    private static async Task ReleaseAsync(Visitor lead, Guid review, PlantedCase planted)
    {
        var page = await lead.OpenAsync($"/app/scrutiny/reviews/{review}/release");
        var shown = page.Text();
        page = await lead.SendAsync(page, ("words", string.Join('\n', planted.Unknown.Where(item => shown.Contains(item, StringComparison.Ordinal)))));
        page.Text().ShouldContain("The texts are released to the members");
    }

    private async Task<string> LookAsync(Visitor visitor, string path)
    {
        var page = await visitor.OpenAsync($"/app/scrutiny/{path}");
        visitor.Status.ShouldBe(HttpStatusCode.OK, path);
        found.AddRange(leaks.In(page.Text()).Select(leak => $"{path}: {leak}"));
        return page.Text();
    }

    private async Task<(Guid Exercise, IReadOnlyList<(Guid Review, PlantedCase Planted)> Sample)> DrawnAsync()
    {
        var today = UkTime.DayOf(TimeProvider.System.GetUtcNow());
        var planned = await site.DoAsync("l.byrne", new PlanExerciseSlice(), new Target(), new PlanExerciseRequest(
            "external", "shropshire", new(2023, 7, 1), new(2025, 6, 30), "What was decided then", new ThemeRequest([], [], [], "All of it."), Drawn, [], false));
        var exercise = new Target(Exercise: new ExerciseId(planned.Id));
        var joined = await site.DoAsync("l.byrne", new JoinMemberSlice(), exercise, new JoinMemberRequest("j.novak", "magistrates", today.AddDays(-30)));
        var frozen = await site.DoAsync("l.byrne", new FreezeFrameSlice(), exercise, new NothingToSay(), joined.Version);
        await site.DoAsync("l.byrne", new DrawSampleSlice(), exercise, new DrawSampleRequest("Seven herons", null), frozen.Version);
        var view = (await site.Service<ExerciseReading>().OneAsync(CasesFurtherOn.Named("l.byrne"), exercise.Exercise!.Value, default))!;
        return (planned.Id, [.. view.Sample.Select(drawn => (drawn.Review.Value, site.Planted.Single(planted => planted.Case == drawn.Case!.Value.Value)))]);
    }
}
