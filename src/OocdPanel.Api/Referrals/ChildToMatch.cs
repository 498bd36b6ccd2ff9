using OocdPanel.Api.Platform;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Referrals;

/// <summary>What every referral of a child reads and waits for, so that one child is not registered twice.</summary>
internal static class ChildToMatch
{
    /// <summary>Children known already who may be this one, into the work’s matches.</summary>
    public static Query Query(ChildRequest child, ServiceKeys keys, Work work) =>
        KnownChildren.Matching(ReferralOfRequest.NameOf(child), child.DateOfBirth!.Value, ReferralOfRequest.IdentifiersOf(child), Named(child), keys, work);

    /// <summary>Two who refer the same unknown child at once would both find nobody: the second waits, and is told.</summary>
    public static IReadOnlyList<string> Turns(ChildRequest child) =>
        KnownChildren.Keys(ReferralOfRequest.NameOf(child), child.DateOfBirth!.Value, ReferralOfRequest.IdentifiersOf(child));

    /// <summary>Streams of the child named as the match, so that their version is checked.</summary>
    public static IReadOnlyList<Guid> Streams(ChildRequest child) => Named(child) is { } known ? [known] : [];

    private static Guid? Named(ChildRequest child) => Guid.TryParse(child.Match, out var named) ? named : null;
}
