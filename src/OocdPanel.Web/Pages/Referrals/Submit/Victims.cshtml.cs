namespace OocdPanel.Web.Pages.Referrals.Submit;

public sealed class VictimsModel() : Several("victims", "victim", "Say whether you want to add a victim")
{
    public override IReadOnlyList<string> Named => [.. Draft.Victims!.Select(victim => victim.Name ?? "")];

    protected override async Task<bool> RemoveAsync(int place) =>
        await KeepAsync(Draft with { Victims = [.. Draft.Victims!.Where((_, i) => i != place - 1)] }, "victims[");
}
