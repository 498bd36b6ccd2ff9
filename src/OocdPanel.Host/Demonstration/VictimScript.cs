using OocdPanel.Api.Victims;

namespace OocdPanel.Host.Demonstration;

/// <summary>What the police and the victim worker do for the victims of a case of the demonstration, in the first five working days.</summary>
internal static class VictimScript
{
    public static IEnumerable<DemoStep> Steps(DemoCase c, Script script) => c.Victims.SelectMany((story, i) => Steps(c, script, story, i + 1));

    private static IEnumerable<DemoStep> Steps(DemoCase c, Script script, VictimStory story, int number)
    {
        var part = $"victim-{number}";
        var (first, later) = (c.Referred.AddDays(3), c.Referred.AddDays(4));
        if (story == VictimStory.NotContacted)
        {
            yield return Worker(later, 15, One<RecordVictimViewsSlice>.Slice, new(number, "unobtainable", "The police did not reach the victim before the panel."));
            yield return Worker(later, 16, One<RecordRestorativeJusticeSlice>.Slice, new(number, "could-not-be-explored", null, "The police had not contacted the victim, so there was no consent to pass on."));
            yield break;
        }

        yield return script.OnCase(first, 11, number, DemoPeople.Seconded, One<RecordContactAttemptSlice>.Slice, new(number, first, "phone", true, null), part);
        yield return script.OnCase(first, 12, number, DemoPeople.Seconded, One<RecordContactConsentSlice>.Slice, new(number, true), part);
        yield return Worker(later, 14, One<RecordVictimViewsSlice>.Slice, new(number, "known", "Would like to know why, and that it does not happen again."));
        var stages = story switch
        {
            VictimStory.Declined => ["declined"],
            VictimStory.NotPursued => ["offered", "agreed", "could-not-be-pursued"],
            _ => new[] { "offered", "agreed", "under-way", "done" },
        };
        foreach (var (stage, i) in stages.Select((stage, i) => (stage, i)))
            yield return Worker(later.AddDays(i * 7), 15, One<RecordRestorativeJusticeSlice>.Slice,
                new(number, stage, stage != "declined", stage == "could-not-be-pursued" ? "The victim moved away before the meeting." : null), stage);

        DemoStep Worker<TRequest>(DateOnly day, int hour, Api.Platform.Slice<TRequest> slice, TRequest request, string? stage = null) where TRequest : Api.Platform.Request =>
            script.OnCase(day, hour, number, DemoPeople.VictimWorker, slice, request, stage is null ? part : $"{part}/{stage}");
    }
}
