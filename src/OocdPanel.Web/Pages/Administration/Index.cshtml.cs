using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Administration;

/// <summary>What an administrator looks after.</summary>
public sealed class IndexModel : OocdPage
{
    public IEnumerable<(string Code, string Name)> Areas =>
        Me.AreasOn(Reference, Today).Select(area => (area.Value, new Names(Reference, Today).Of(area))).OrderBy(area => area.Item2, StringComparer.Ordinal);
}
