namespace OocdPanel.Web.Components;

/// <summary>Choices that many forms offer.</summary>
public static class Options
{
    public static IReadOnlyList<Option> YesNo { get; } = [new("true", "Yes"), new("false", "No")];
}
