namespace OocdPanel.Domain.Scrutiny;

/// <summary>Whom members of a scrutiny panel come from.</summary>
public static class ScrutinyBodies
{
    public static IReadOnlyList<(string Code, string Name)> All { get; } =
    [
        ("magistrates", "Magistrates"), ("cps", "Crown Prosecution Service"), ("courts", "HM Courts and Tribunals Service"), ("police", "Police"), ("yjs", "Youth justice service"),
        ("probation", "Probation"), ("victim-services", "Victim services"), ("education", "Education"), ("health", "Health"), ("social-care", "Social care"),
        ("academic", "University"), ("community", "Community"), ("pcc", "Office of the police and crime commissioner"), ("other", "Another body"),
    ];
}
