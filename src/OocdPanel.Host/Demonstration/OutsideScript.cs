using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration;

/// <summary>What is given to a child of the demonstration without the panel: by officers on the street, by early help, by a court.</summary>
internal static class OutsideScript
{
    /// <summary>The service is told of a disposal, and so of a child it did not know.</summary>
    public static DemoStep Told(string key, ChildRequest child, string disposal, DateOnly on, string by = "police") =>
        DemoStep.On(on.AddDays(2), 12, 0, async (run, ct) => run.Records[Script.ChildOf(key)] =
            (await run.SendAsync(key, DemoPeople.Seconded, One<ReportOutsideDisposalSlice>.Slice, new Target(), new(child, Given(disposal, on, by)), ct)).Id);

    /// <summary>The same of a child who is known by then.</summary>
    /// <param name="child">The key of the work with the child.</param>
    public static DemoStep Told(string key, string child, string disposal, DateOnly on) =>
        DemoStep.On(on.AddDays(2), 12, 30, (run, ct) => run.SendAsync(
            key, DemoPeople.Seconded, One<RecordOutsideDisposalSlice>.Slice, Of(run, child), new(Given(disposal, on, "police")), ct));

    /// <param name="child">The key of the work with the child.</param>
    public static DemoStep Sentenced(string key, string child, string order, DateOnly on) =>
        DemoStep.On(on.AddDays(3), 13, 0, (run, ct) => run.SendAsync(
            key, DemoPeople.Manager, One<RecordCourtOutcomeSlice>.Slice, Of(run, child),
            new("The youth court", on, "Robbery", on.AddDays(-60), "convicted", order), ct));

    private static Target Of(DemoRun run, string child) => new(Child: new ChildId(run.Records[Script.ChildOf(child)]));

    private static OutsideDisposalRequest Given(string disposal, DateOnly on, string by) =>
        new(disposal, on, by, null, "Dealt with at once, with the family’s agreement.", on.AddDays(2));
}
