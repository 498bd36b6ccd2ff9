namespace OocdPanel.Domain.Scrutiny;

/// <summary>
/// What of a child or a decision a theme can ask for. What a referral flags (exploitation, going missing) is not among
/// it: that is the child's data and goes with the child, so a frame that depended on it could not be drawn up again.
/// </summary>
public static class ThemeFlags
{
    public const string Overridden = "overridden";
    public const string Urgent = "urgent";
    public const string Escalated = "escalated";
    public const string Dissent = "dissent";
    public const string LookedAfter = "looked-after";
    public const string Send = "send";
    public const string Ehcp = "ehcp";
    public const string Slcn = "slcn";
    public const string GypsyRomaTraveller = "gypsy-roma-traveller";

    public static IReadOnlyList<(string Code, string Name)> All { get; } =
    [
        (Overridden, "Decided without a countersigned assessment (R7 override)"), (Urgent, "Decided urgently, outside a meeting"), (Escalated, "Escalated before it was confirmed"),
        (Dissent, "An agency dissented"), (LookedAfter, "Child looked after"), (Send, "Special educational needs and disabilities"), (Ehcp, "Education, health and care plan"),
        (Slcn, "Speech, language and communication needs"), (GypsyRomaTraveller, "Gypsy, Roma or Traveller"),
    ];
}
