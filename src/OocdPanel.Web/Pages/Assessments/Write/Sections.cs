using OocdPanel.Domain.Cases;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>What each section of the assessment asks for.</summary>
internal static class Sections
{
    private static readonly Dictionary<string, string> Prompts = new()
    {
        ["circumstances"] = "Where the child lives, health, school or work, and what was happening in their life.",
        ["diversity"] = "How the child sees themselves, and what of ethnicity, faith, sex, disability or experience matters to this assessment.",
        ["family"] = "Who cares for the child, how things are at home, and what the family says it needs.",
        ["exploitation"] = "Signs that somebody uses or harms the child, and what is known to other services.",
        ["behaviour"] = "What happened, how the child explains it, and whether there is a pattern.",
        ["strengths-and-desistance"] = "What the child is good at, who supports them, and what will help them to stay out of trouble.",
    };

    public static bool Exists(string section) => Assessment.Sections.Contains(section);

    public static string PromptOf(string section) => Prompts.GetValueOrDefault(section, "");
}
