using OocdPanel.Api.Programmes;

namespace OocdPanel.Host.Demonstration;

/// <summary>A programme of the demonstration, from its plan to its end.</summary>
internal static class ProgrammeScript
{
    /// <param name="ends">Whether it has ended when the demonstration does.</param>
    public static IEnumerable<DemoStep> Steps(DemoWork c, Script script, int weeks, bool ends)
    {
        yield return script.StartProgramme(c.Starts, One<AgreePlanSlice>.Slice, DemoText.Plan(c));
        for (var week = 1; week < Math.Min(weeks, 6); week++)
        {
            var on = c.Starts.AddDays(7 * week);
            if (ends || week == 1)
                yield return script.OnProgramme(on, 16, 30, One<RecordSessionSlice>.Slice, new(on, DemoText.Attendance(c, week), null), $"{week}");
        }

        if (!ends)
            yield break;
        yield return script.OnProgramme(c.Finishes, 17, 0, One<EndProgrammeSlice>.Slice, DemoText.End(c));
        if (c.Helped is not null)
            yield return script.OnProgramme(c.Finishes, 17, 30, One<RecordFeedbackSlice>.Slice, DemoText.Feedback(c));
    }
}
