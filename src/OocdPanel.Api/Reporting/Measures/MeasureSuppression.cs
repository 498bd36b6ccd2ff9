namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Hides small numbers of a table that leaves the service, and what they could be derived from (R22).</summary>
internal static class MeasureSuppression
{
    public static MeasureReport Of(MeasureReport report, Measure measure) => throw new NotImplementedException($"{report}{measure}");
}
