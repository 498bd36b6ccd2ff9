using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Kind">view, or dissent from what was decided.</param>
/// <param name="Words">In your own words, for your agency.</param>
public sealed record RecordViewRequest(string? Kind, string? Words) : Request;

public sealed class RecordViewValidator : RequestValidator<RecordViewRequest>
{
    public RecordViewValidator()
    {
        RuleFor(r => r.Kind).Required("Say whether it is a view or a dissent").OneOf(Viewpoints.Kinds);
        RuleFor(r => r.Words).Required("Enter what your agency says").LongText();
    }
}

public sealed class RecordViewSlice : CaseSlice<RecordViewRequest>
{
    public override string Name => "record-view";

    public override IReadOnlyList<string> Roles => PanelReading.Roles;

    public override IValidator<RecordViewRequest> Validator { get; } = new RecordViewValidator();

    /// <summary>Members of the meeting only: others say what they have to say on the case.</summary>
    public override bool Reaches(string role, Work work) => work.Panel.Members.ContainsKey(work.Person.User) && work.Panel.Packs.ContainsKey(work.Case.Id);

    protected override bool MovesTheCase => false;

    public override Refusal? TooEarly(Act act, Work work) => base.TooEarly(act, work) ?? Earliest.AtPanel(act, work);

    public override Outcome<Change> Decide(RecordViewRequest request, Act act, Work work) =>
        RecordView.Decide(new RecordView(request.Kind!, request.Words!), act, work.Panel, work.Case);
}
