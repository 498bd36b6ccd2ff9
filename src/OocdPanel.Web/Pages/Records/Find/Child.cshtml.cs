namespace OocdPanel.Web.Pages.Records.Find;

/// <summary>What is kept of one child, and in which cases.</summary>
public sealed class ChildModel : ChildPage;
