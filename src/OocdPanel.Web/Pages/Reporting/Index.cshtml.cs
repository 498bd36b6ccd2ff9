using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>The reports there are.</summary>
public sealed class IndexModel : OocdPage;
