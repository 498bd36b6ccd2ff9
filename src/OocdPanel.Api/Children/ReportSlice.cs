using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Children;

/// <summary>What is sent about a child who has no case here.</summary>
public interface IAboutAChild
{
    ChildRequest? Child { get; }
}

/// <summary>Of a child who may be new to the service; where they may be known, it asks, as a referral does.</summary>
public abstract class ReportSlice<TRequest> : Slice<TRequest> where TRequest : Request, IAboutAChild
{
    public override IReadOnlyList<string> Roles => ChildSlice<RecordOutsideDisposalRequest>.OfTheArea;

    public override string Subject => "child";

    public override string? Related => Platform.Related.RecordsOfChild;

    public override bool Reaches(string role, Work work) => true;

    public override IReadOnlyList<Query> Queries(TRequest request, ServiceKeys keys, Work work) =>
        [KnownChildren.Matching(ReferralOfRequest.NameOf(request.Child!), request.Child!.DateOfBirth!.Value, ReferralOfRequest.IdentifiersOf(request.Child), Guid.TryParse(request.Child.Match, out var named) ? named : null, keys, work)];

    public override IReadOnlyList<string> Turns(TRequest request) =>
        KnownChildren.Keys(ReferralOfRequest.NameOf(request.Child!), request.Child!.DateOfBirth!.Value, ReferralOfRequest.IdentifiersOf(request.Child));

    public override IReadOnlyList<Guid> Streams(TRequest request) => Guid.TryParse(request.Child!.Match, out var child) ? [child] : [];

    public override Outcome<Change> Decide(TRequest request, Act act, Work work)
    {
        var child = ReferralOfRequest.Of(request.Child!);
        return work.Reference.Areas.OfDistrict(child.District, act.OccurredOn) is { Found: true, Value: var area } && !work.Person.Covers(area, work.Reference, work.Today)
            ? new NotYourDistrict(area)
            : Decide(request, new ChildId(work.New("child")), child, child.Match is { } known ? work.ChildOf(known) : Child.Unknown, act, work);
    }

    /// <param name="newChild">The id that a new child gets.</param>
    /// <param name="known">The child named as the match; unknown where none is.</param>
    protected abstract Outcome<Change> Decide(TRequest request, ChildId newChild, ReferredChild child, Child known, Act act, Work work);
}
