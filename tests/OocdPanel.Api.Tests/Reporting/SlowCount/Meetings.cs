using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>The panels to which generated cases come: one an area and week, convened when the first case asks for it.</summary>
internal sealed class Meetings(Recorder recorder)
{
    private static readonly string[] Others = ["social-care", "education", "health", "victim-services", "community-volunteer"];

    private readonly Dictionary<(AreaCode, DateOnly), (PanelId Id, IReadOnlyList<PanelMember> Members)> all = [];

    /// <summary>The first Wednesday after a day, convened three weeks before.</summary>
    public (PanelId Id, DateOnly On) After(AreaCode area, DateOnly day)
    {
        var on = day.AddDays(1);
        while (on.DayOfWeek != DayOfWeek.Wednesday)
            on = on.AddDays(1);
        if (!all.TryGetValue((area, on), out var meeting))
        {
            var agencies = new[] { "police", "yjs" }.Concat(Others.Where(_ => recorder.Chance(50))).ToList();
            all[(area, on)] = meeting = (new(recorder.Id()), [.. agencies.Select(agency => new PanelMember(new($"{agency}.member"), new(agency)))]);
            var convened = Noon(on).AddDays(-21);
            recorder.Happened(convened, convened, Change.To(meeting.Id, new PanelConvened(area, on, new("c.chair"), meeting.Members)));
        }

        return (meeting.Id, on);
    }

    /// <summary>Opens most of them, on the morning of their day, and closes most of those in the evening.</summary>
    public void Hold()
    {
        foreach (var ((_, on), (id, members)) in all)
        {
            var morning = Noon(on).AddHours(-3);
            var told = recorder.Chance(10) ? morning.AddDays(recorder.Between(1, 30)) : morning;
            var present = members.Where(_ => recorder.Chance(85)).ToList();
            told = recorder.Happened(morning, told, present.Select(member => Change.To(id, new AttendanceRecorded(member.User, true))));
            if (present.Count > 0 && recorder.Chance(20))
                told = recorder.Happened(morning, told, Change.To(id, new AttendanceRecorded(recorder.Pick<PanelMember>(present).User, false)));
            if (recorder.Chance(8))
                continue;
            told = recorder.Happened(morning, told.AddMinutes(1), Change.To(id, new PanelOpened()));
            if (recorder.Chance(15))
            {
                var late = new PanelMember(new("l.late"), new(recorder.Pick<string>(Others)));
                told = recorder.Happened(morning, told.AddMinutes(1), Change.To(id, new MemberInvited(late)), Change.To(id, new AttendanceRecorded(late.User, true)));
            }

            if (present.Count > 0 && recorder.Chance(20))
                told = recorder.Happened(morning, told.AddMinutes(1), Change.To(id, new AttendanceRecorded(recorder.Pick<PanelMember>(present).User, recorder.Chance(50))));
            if (recorder.Chance(90))
                recorder.Happened(morning.AddHours(9), told.AddHours(9), Change.To(id, new PanelClosed([])));
        }
    }

    private static DateTimeOffset Noon(DateOnly day) => new(day, new(12, 0), TimeSpan.Zero);
}
