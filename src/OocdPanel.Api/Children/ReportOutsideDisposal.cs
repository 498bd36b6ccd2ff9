using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Children;

public sealed record ReportOutsideDisposalRequest(ChildRequest? Child, OutsideDisposalRequest? Given) : Request;

public sealed class ReportOutsideDisposalValidator : RequestValidator<ReportOutsideDisposalRequest>
{
    public ReportOutsideDisposalValidator()
    {
        RuleFor(r => r.Child).NotNull().WithMessage("Enter the child’s details");
        RuleFor(r => r.Child!).SetValidator(new ChildValidator()).When(r => r.Child is not null);
        RuleFor(r => r.Given).NotNull().WithMessage("Enter what was given");
        RuleFor(r => r.Given!).SetValidator(new OutsideDisposalValidator()).When(r => r.Given is not null);
    }
}

/// <summary>Of a child who may be new to the service; where they may be known, it asks, as a referral does.</summary>
public sealed class ReportOutsideDisposalSlice : Slice<ReportOutsideDisposalRequest>
{
    public override string Name => "report-outside-disposal";

    public override IReadOnlyList<string> Roles => ChildSlice<RecordOutsideDisposalRequest>.OfTheArea;

    public override string Subject => "child";

    public override IValidator<ReportOutsideDisposalRequest> Validator { get; } = new ReportOutsideDisposalValidator();

    public override string? Related => Platform.Related.RecordsOfChild;

    public override bool Reaches(string role, Work work) => true;

    public override IReadOnlyList<Query> Queries(ReportOutsideDisposalRequest request, ServiceKeys keys, Work work) =>
        [KnownChildren.Matching(ReferralOfRequest.NameOf(request.Child!), request.Child!.DateOfBirth!.Value, ReferralOfRequest.IdentifiersOf(request.Child), Guid.TryParse(request.Child.Match, out var named) ? named : null, keys, work)];

    public override IReadOnlyList<string> Turns(ReportOutsideDisposalRequest request) =>
        KnownChildren.Keys(ReferralOfRequest.NameOf(request.Child!), request.Child!.DateOfBirth!.Value, ReferralOfRequest.IdentifiersOf(request.Child));

    public override IReadOnlyList<Guid> Streams(ReportOutsideDisposalRequest request) => Guid.TryParse(request.Child!.Match, out var child) ? [child] : [];

    public override Outcome<Change> Decide(ReportOutsideDisposalRequest request, Act act, Work work)
    {
        var child = ReferralOfRequest.Of(request.Child!);
        return work.Reference.Areas.OfDistrict(child.District, act.OccurredOn) is { Found: true, Value: var area } && !work.Person.Covers(area, work.Reference, work.Today)
            ? new NotYourDistrict(area)
            : ReportOutsideDisposal.Decide(
                new(new ChildId(work.New("child")), child, request.Given!.Given()), act, work.Matches, child.Match is { } known ? work.ChildOf(known) : Child.Unknown, work.Reference);
    }
}

public sealed record NotYourDistrict(AreaCode Area) : Refusal("not-your-district", null,
    $"The district lies in {Area}, which is not one of your areas.", "Ask the youth justice service of that area to record it.", "child.district");
