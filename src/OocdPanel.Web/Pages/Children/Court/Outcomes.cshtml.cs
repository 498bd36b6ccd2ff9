namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>What stands on the record of a child, and what can be added to it.</summary>
public sealed class OutcomesModel : OutcomesPage;
