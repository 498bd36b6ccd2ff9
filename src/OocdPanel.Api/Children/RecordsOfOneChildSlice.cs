using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

/// <summary>A command that says of two records whether they are of one child: by those who answer for the cases, or for the records.</summary>
public abstract class RecordsOfOneChildSlice<TRequest> : Slice<TRequest> where TRequest : Request
{
    public override IReadOnlyList<string> Roles => OneChildReading.Roles;

    public override string Subject => "child";

    /// <summary>It is decided on what was seen.</summary>
    public override bool NeedsVersion => true;

    public override string? Related => Platform.Related.CasesOfChild;

    public override bool Reaches(string role, Work work) => Reach.AnyChild(role, work.Target.Child!.Value, work);

    public override Refusal? TooEarly(Act act, Work work) => act.OccurredAt < work.LastAt ? new BeforeTheLastStep(UkTime.At(work.LastAt)) : null;
}
