using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Tests.Browsing;

/// <summary>Cases brought as far as a test needs them, behind the scenes.</summary>
public static class CasesUnderWay
{
    /// <summary>Aged 14 at the offence of a week ago, living in Shropshire, with one victim.</summary>
    public static SubmitReferralRequest Referral(string familyName = "Walker", string? match = null)
    {
        var today = UkTime.DayOf(TimeProvider.System.GetUtcNow());
        return new SubmitReferralRequest(
            new ChildRequest("Robin", familyName, today.AddYears(-14).AddDays(-30), "male", "white-british", "E06000051", [], match),
            "police", "22/12345/26", "PC 2101 Reid", "full", true,
            [new OffenceRequest("criminal-damage-under-500", today.AddDays(-7), null)],
            [new VictimRequest("Sandy Lee", "01632 960001")]);
    }

    public static async Task<CaseId> ReferredAsync(this Site site, string? familyName = null) =>
        new((await site.DoAsync("o.reid", new SubmitReferralSlice(), new Target(), Referral(familyName ?? NameOfItsOwn()))).Id);

    /// <summary>That sounds and is spelt like no other: every child here was born on one day.</summary>
    public static string NameOfItsOwn() => $"Walker{string.Concat(Guid.NewGuid().ToByteArray().Take(10).Select(b => "bdfghjklmnprstvz"[b % 16]).SelectMany(consonant => new[] { consonant, 'a' }))}";

    /// <summary>The child of a case is referred once more.</summary>
    public static async Task<CaseId> ReferredAgainAsync(this Site site, CaseId earlier)
    {
        var child = (await site.CaseAsync(earlier)).Child;
        return new((await site.DoAsync("o.reid", new SubmitReferralSlice(), new Target(), Referral(child.FamilyName, child.Id.ToString()))).Id);
    }

    public static async Task<CaseId> EligibleAsync(this Site site)
    {
        var id = await site.ReferredAsync();
        await site.DoAsync("s.cole", new ScreenReferralSlice(), new Target(Case: id), new ScreenReferralRequest("eligible", null, null));
        return id;
    }

    /// <summary>Allocated to p.okoye.</summary>
    public static async Task<CaseId> AllocatedAsync(this Site site)
    {
        var id = await site.EligibleAsync();
        await site.DoAsync("m.hart", new AllocateCaseSlice(), new Target(Case: id), new AllocateCaseRequest("p.okoye"));
        return id;
    }
}
