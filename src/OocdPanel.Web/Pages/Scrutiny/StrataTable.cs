using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny;

/// <summary>A frame by its strata, as a table shows it.</summary>
/// <param name="Of">What a stratum is called.</param>
public sealed record StrataTable(FrameView Frame, Func<string, string> Of, string Caption, string DrawnHeading);
