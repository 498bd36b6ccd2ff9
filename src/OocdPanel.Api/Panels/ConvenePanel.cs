using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="On">The day of the meeting.</param>
/// <param name="Members">Who sits on it, each for one agency; whoever convenes it is in the chair.</param>
public sealed record ConvenePanelRequest(string? Area, DateOnly? On, IReadOnlyList<MemberRequest>? Members) : Request
{
    /// <summary>The time of day at which it starts, such as 10:30; left out where it is not set yet.</summary>
    public string? StartsAt { get; init; }

    /// <summary>A building and room, or “online” with the link; left out where it is not known yet.</summary>
    public string? Place { get; init; }
}

/// <param name="TrainedOn">When they were trained for panels; what is known of a standing member is taken where it is left out.</param>
public sealed record MemberRequest(string? User, string? Agency, DateOnly? TrainedOn = null);

public sealed class ConvenePanelValidator : RequestValidator<ConvenePanelRequest>
{
    public ConvenePanelValidator()
    {
        RuleFor(r => r.Area).Required("Choose the area").ShortText();
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the meeting");
        RuleFor(r => r.StartsAt).Must(at => string.IsNullOrWhiteSpace(at) || TimeOfDay.Of(at) is not null).WithMessage(TimeOfDay.Fault);
        RuleFor(r => r.Place).ShortText();
        RuleFor(r => r.Members).Required("Enter the members of the panel").Must(members => members is null or { Count: <= 50 }).WithMessage("Enter 50 members or fewer");
        RuleForEach(r => r.Members).NotNull().WithMessage("Enter the member").ChildRules(member =>
        {
            member.RuleFor(m => m.User).Required("Enter the member").ShortText();
            member.RuleFor(m => m.Agency).Required("Choose the member’s agency").ShortText();
        });
    }
}

public sealed class ConvenePanelSlice : Slice<ConvenePanelRequest>
{
    public override string Name => "convene-panel";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override string Subject => "panel";

    public override IValidator<ConvenePanelRequest> Validator { get; } = new ConvenePanelValidator();

    public override bool Reaches(string role, Work work) => true;

    public override Outcome<Change> Decide(ConvenePanelRequest request, Act act, Work work)
    {
        var area = new AreaCode(request.Area!);
        var panel = new PanelId(work.New("panel"));
        var known = work.Reference.Areas.Find(area, request.On!.Value).Found;
        return known && !work.Person.Covers(area, work.Reference, request.On.Value)
            ? new NotYourArea(area)
            : ConvenePanel.Decide(
                    new ConvenePanel(area, request.On.Value, [.. request.Members!.Select(member => new PanelMember(new UserId(member.User!.Trim()), new AgencyCode(member.Agency!), member.TrainedOn))],
                        TimeOfDay.Of(request.StartsAt), string.IsNullOrWhiteSpace(request.Place) ? null : request.Place.Trim()),
                    act, work.Reference)
                .On(happened => Change.To(panel, happened));
    }
}

public sealed record NotYourArea(AreaCode Area) : Refusal("not-your-area", null,
    $"{Area} is not one of your areas.", "Choose one of your own areas.", "area");
