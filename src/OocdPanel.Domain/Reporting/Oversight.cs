namespace OocdPanel.Domain.Reporting;

/// <summary>Oversight: open cases on which a manager wrote lately.</summary>
public static class Oversight
{
    /// <summary>Changes whenever the same histories would be counted otherwise.</summary>
    public const string RuleVersion = "oversight-2026.1";

    /// <summary>How many days count as lately, the day itself among them.</summary>
    public const int Days = 28;
}
