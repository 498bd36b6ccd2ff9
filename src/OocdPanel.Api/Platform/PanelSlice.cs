namespace OocdPanel.Api.Platform;

/// <summary>A command about one meeting of a panel.</summary>
public abstract class PanelSlice<TRequest> : Slice<TRequest> where TRequest : Request
{
    public override string Subject => "panel";

    public override bool Reaches(string role, Work work) => Reach.Panel(role, work);
}
