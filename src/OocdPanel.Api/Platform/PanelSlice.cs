using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>A command about one meeting of a panel.</summary>
public abstract class PanelSlice<TRequest> : Slice<TRequest> where TRequest : Request
{
    public override string Subject => "panel";

    public override bool Reaches(string role, Work work) => Reach.Panel(role, work);

    public override Refusal? TooEarly(Act act, Work work) => Earliest.AtPanel(act, work);
}
