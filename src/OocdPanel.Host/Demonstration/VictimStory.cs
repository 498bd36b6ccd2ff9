namespace OocdPanel.Host.Demonstration;

/// <summary>What becomes of contact with a victim, where the police make it first.</summary>
public enum VictimStory
{
    /// <summary>The police do not reach the victim, so restorative justice cannot be explored.</summary>
    NotContacted,

    /// <summary>Agrees to restorative justice, and it is done.</summary>
    Engaged,

    /// <summary>Speaks to the service and does not want restorative justice.</summary>
    Declined,

    /// <summary>Agrees, and then it cannot be pursued.</summary>
    NotPursued,
}
