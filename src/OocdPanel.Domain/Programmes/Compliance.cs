namespace OocdPanel.Domain.Programmes;

/// <summary>How far the child keeps to the programme: counted from the sessions and breaches that are recorded, so that nobody has to write it a second time.</summary>
/// <param name="Attended">Sessions that the child came to, late ones among them.</param>
/// <param name="Late">Of those, the ones to which the child came late.</param>
/// <param name="MissedAcceptable">Missed with a reason that is accepted: they count for nothing.</param>
/// <param name="MissedUnacceptable">Missed without one.</param>
/// <param name="Warnings">Breaches with a warning.</param>
public sealed record Compliance(int Attended, int Late, int MissedAcceptable, int MissedUnacceptable, int Warnings)
{
    /// <summary>Sessions that the child was to come to.</summary>
    public int Expected => Attended + MissedUnacceptable;

    public static Compliance Of(IReadOnlyList<ProgrammeEvent> events)
    {
        var sessions = events.OfType<SessionRecorded>().GroupBy(session => session.Attendance).ToDictionary(same => same.Key, same => same.Count());
        var late = sessions.GetValueOrDefault("late");
        return new(
            sessions.GetValueOrDefault("attended") + late, late, sessions.GetValueOrDefault("missed-acceptable"), sessions.GetValueOrDefault("missed-unacceptable"),
            events.OfType<BreachRecorded>().Count(breach => breach.Consequence == RecordBreach.Warning));
    }
}
