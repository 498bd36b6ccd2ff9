namespace OocdPanel.Web.Tests.Browsing;

/// <summary>A site on which days can pass. Whoever was signed in signs in again afterwards.</summary>
public sealed class LaterSite : Site
{
    private readonly Ahead _clock = new();

    /// <summary>In the United Kingdom, as the site has it.</summary>
    public DateOnly Today => Api.Platform.UkTime.DayOf(_clock.GetUtcNow());

    protected override TimeProvider Clock => _clock;

    public void Pass(int days) => _clock.Days += days;

    private sealed class Ahead : TimeProvider
    {
        public int Days { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(Days);
    }
}
