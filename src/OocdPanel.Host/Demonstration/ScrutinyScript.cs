using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration;

/// <summary>West Mercia's scrutiny of 2023-24: a year's decisions looked at inside the service, and a quarter's for the police and crime commissioner. Both are drawn and wait to be reviewed.</summary>
internal static class ScrutinyScript
{
    private const string Area = "west-mercia";

    private static readonly (string User, string Body, DateOnly TrainedOn)[] Members =
        [("j.novak", "magistrates", new(2023, 9, 14)), ("i.shah", "cps", new(2023, 9, 14)), ("k.amin", "community", new(2024, 2, 8))];

    public static IEnumerable<DemoStep> Steps() =>
    [
        .. Exercise("scrutiny/internal", new(2024, 6, 3), "Seven herons over the Severn", new PlanExerciseRequest(
            "internal", Area, new(2023, 4, 1), new(2024, 3, 31), "The year 2023-24, inside the service", new ThemeRequest([], [], [], "Whether reasons say what was known at the time."), 12, ["disposal"], true)),
        .. Exercise("scrutiny/external", new(2024, 6, 10), "The Wrekin in the morning", new PlanExerciseRequest(
            "external", Area, new(2024, 1, 1), new(2024, 3, 31), "January to March 2024", new ThemeRequest([], [], [], null), 6, ["sex"], false)),
    ];

    private static IEnumerable<DemoStep> Exercise(string key, DateOnly day, string seed, PlanExerciseRequest plan) =>
    [
        DemoStep.On(day, 9, 0, async (run, ct) => run.Records[key] = (await run.SendAsync(key, DemoPeople.ScrutinyLead, new PlanExerciseSlice(), new Target(), plan, ct)).Id),
        .. Members.Select((member, i) => Step(key, day, 9, 10 + i, new JoinMemberSlice(), new JoinMemberRequest(member.User, member.Body, member.TrainedOn), member.User)),
        Step(key, day, 10, 0, new FreezeFrameSlice(), new NothingToSay()),
        Step(key, day, 10, 15, new DrawSampleSlice(), new DrawSampleRequest(seed, null)),
    ];

    private static DemoStep Step<TRequest>(string key, DateOnly day, int hour, int minute, Slice<TRequest> slice, TRequest request, string? part = null) where TRequest : Request =>
        DemoStep.On(day, hour, minute, (run, ct) => run.SendAsync(part is null ? key : $"{key}/{part}", DemoPeople.ScrutinyLead, slice, new Target(Exercise: new ExerciseId(run.Records[key])), request, ct));
}
