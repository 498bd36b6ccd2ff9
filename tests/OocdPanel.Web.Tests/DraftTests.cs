using Microsoft.AspNetCore.DataProtection;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>A form that is not sent is no record: it ends by itself.</summary>
public sealed class DraftTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_draft_is_gone_after_30_days_whoever_looks_next()
    {
        var (user, clock) = (new UserId("o.reid"), new LaterClock());
        var drafts = new Drafts(site.Source, site.Service<IDataProtectionProvider>(), clock);
        await drafts.SaveAsync(user, "referral", "Robin", default);
        clock.Ahead = TimeSpan.FromDays(29);
        (await drafts.ReadAsync<string>(user, "referral", default)).ShouldBe("Robin");
        clock.Ahead = TimeSpan.FromDays(31);
        (await drafts.ReadAsync<string>(new UserId("s.cole"), "referral", default)).ShouldBeNull();
        await using var count = site.Source.CreateCommand("select count(*) from oocd.drafts");
        (await count.ExecuteScalarAsync()).ShouldBe(0L);
    }

    private sealed class LaterClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
