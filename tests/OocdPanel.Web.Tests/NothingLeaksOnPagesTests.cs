using System.Net;
using System.Text.RegularExpressions;
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
    private const int Cases = 16;

    public IReadOnlyList<PlantedCase> Planted { get; } = PlantedCases.Make(Cases);

    protected override Task LoadAsync() => PlantedCases.LoadAsync(Planted, ConnectionString, TestHost.RingOf(ConnectionString));
}

/// <summary>
/// The pages of twelve reviews, before the lead lets the texts go on the page for it and afterwards, and those of their exercise
/// hold nothing that was planted: neither what is read on them nor what else they are sent with.
/// </summary>
public sealed partial class NothingLeaksOnPagesTests(PlantedSite site) : IClassFixture<PlantedSite>
{
    private const int Drawn = 12;

    /// <summary>What a member opens of a review.</summary>
    private static readonly string[] OfReview = ["/history", "/history?at=30", "/answers?on=60&from=2&to=40&matrix=illustrative-2023-09", "", "/view", "/similar"];

    private static readonly string[] OfLead = ["", "/history", "/finding"];

    private static readonly string[] OfExercise = ["", "/frame", "/changes", "/members", "/draw", "/draw-file", "/replace?number=1", "/close", "/reports"];

    private readonly Leaks leaks = new(site.Planted.SelectMany(planted => planted.Secrets));
    private readonly List<string> found = [];

    [Fact]
    public async Task Nothing_planted_is_on_a_page_before_the_release_or_after_it()
    {
        var (exercise, sample) = await DrawnAsync("j.novak");
        var (member, lead) = (await site.SignInAsync("j.novak"), await site.SignInAsync("l.byrne"));
        foreach (var (review, planted) in sample)
        {
            (await LookAsync(member, $"/reviews/{review}/history")).ShouldNotContain("zq");
            await ReleaseAsync(lead, review, planted);
            (await LookAsync(member, $"/reviews/{review}/history")).ShouldContain("zq");
            foreach (var path in OfReview.Skip(1))
                await LookAsync(member, $"/reviews/{review}{path}");
        }
        foreach (var path in new[] { "", "/learning", "/consistency" }.Concat(OfLead.Select(page => $"/reviews/{sample[0].Review}{page}")).Concat(OfExercise.Select(page => $"/exercises/{exercise}{page}")))
            await LookAsync(lead, path);
        foreach (var path in new[] { "", $"/exercises/{exercise}", $"/exercises/{exercise}/interest?number=1", $"/exercises/{exercise}/reports" })
            await LookAsync(member, path);
        found.ShouldBeEmpty();
    }

    /// <summary>The same scan finds it on the page from which the lead lets it go.</summary>
    [Fact]
    public async Task What_was_planted_is_on_the_leads_page()
    {
        var (_, sample) = await DrawnAsync("j.novak");
        await LookAsync(await site.SignInAsync("l.byrne"), $"/reviews/{sample[0].Review}/release");
        found.Count.ShouldBeGreaterThan(10);
    }

    /// <summary>A decision that was not drawn, and one that was in an exercise of others: there is no such page, and who asked is written down.</summary>
    [Fact]
    public async Task Outside_their_sample_a_member_finds_no_page_and_the_look_is_logged()
    {
        var (_, mine) = await DrawnAsync("j.novak");
        var (_, others) = await DrawnAsync("k.amin");
        var member = await site.SignInAsync("j.novak");
        foreach (var record in new[] { site.Planted.First(planted => mine.All(drawn => drawn.Planted != planted)).Case, others[0].Review })
        {
            foreach (var path in OfReview)
            {
                await member.OpenAsync($"/app/scrutiny/reviews/{record}{path}");
                member.Status.ShouldBe(HttpStatusCode.NotFound, path);
            }
            await using var refused = site.Source.CreateCommand("select count(*) from oocd.access_log where record = $1 and user_name = 'j.novak' and not allowed");
            refused.Parameters.AddWithValue(record);
            (await refused.ExecuteScalarAsync()).ShouldBe((long)OfReview.Length);
        }
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
        var text = (await visitor.OpenAsync($"/app/scrutiny{path}")).Text();
        visitor.Status.ShouldBe(HttpStatusCode.OK, path);
        found.AddRange(leaks.In(text).Concat(leaks.In(Token().Replace(await visitor.Last!.Content.ReadAsStringAsync(), ""))).Select(leak => $"{path}: {leak}"));
        return text;
    }

    /// <summary>Ids, hashes and tokens, which spell anything now and then.</summary>
    [GeneratedRegex("[A-Za-z0-9+/_-]{30,}")]
    private static partial Regex Token();

    private async Task<(Guid Exercise, IReadOnlyList<(Guid Review, PlantedCase Planted)> Sample)> DrawnAsync(string user)
    {
        var today = UkTime.DayOf(TimeProvider.System.GetUtcNow());
        var planned = await site.DoAsync("l.byrne", new PlanExerciseSlice(), new Target(), new PlanExerciseRequest(
            "external", "shropshire", PlantedCases.Period.From, PlantedCases.Period.To, "What was decided then", new ThemeRequest([], [], [], "All of it."), Drawn, [], false));
        var exercise = new Target(Exercise: new ExerciseId(planned.Id));
        var joined = await site.DoAsync("l.byrne", new JoinMemberSlice(), exercise, new JoinMemberRequest(user, "magistrates", today.AddDays(-30)));
        var frozen = await site.DoAsync("l.byrne", new FreezeFrameSlice(), exercise, new NothingToSay(), joined.Version);
        await site.DoAsync("l.byrne", new DrawSampleSlice(), exercise, new DrawSampleRequest("Seven herons", null), frozen.Version);
        var view = (await site.Service<ExerciseReading>().OneAsync(CasesFurtherOn.Named("l.byrne"), exercise.Exercise!.Value, default))!;
        return (planned.Id, [.. view.Sample.Select(drawn => (drawn.Review.Value, site.Planted.Single(planted => planted.Case == drawn.Case!.Value.Value)))]);
    }
}
