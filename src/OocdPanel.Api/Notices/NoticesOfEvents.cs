using Dapper;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.Api.Notices;

/// <summary>Puts a notice into the outbox for everybody who is told of an event at once: in the transaction of its own progress, so once for each event.</summary>
public sealed class NoticesOfEvents(ReferenceBook references, TimeProvider clock) : ISubscriber
{
    private const string About = """
        select c.area as Area, c.submitted_by as SubmittedBy, c.practitioner as Practitioner,
            (select headers ->> 'user' from mt_events where id = @event) as DoneBy
        from read.case_list c where c.case_id = @stream
        """;

    /// <summary>Members whom the event names and nothing before it did; or whoever sits at the meeting.</summary>
    private const string AtTheMeeting = """
        with told as (select * from mt_events where id = @event)
        select m.member as Member, e.headers ->> 'user' as DoneBy
        from told e cross join lateral (
            select x ->> 'user' as member from jsonb_array_elements(coalesce(e.data -> 'members', jsonb_build_array(e.data -> 'member'))) x
            where (e.data ? 'members' or e.data ? 'member') and not exists (
                select from mt_events b where b.stream_id = e.stream_id and b.version < e.version and b.type like any (array['panel.convened.%', 'panel.member-invited.%'])
                    and (b.data -> 'members' @> jsonb_build_array(jsonb_build_object('user', x ->> 'user')) or b.data -> 'member' ->> 'user' = x ->> 'user'))
            union select s.member from read.panel_seat s where s.panel_id = e.stream_id and not e.data ? 'members' and not e.data ? 'member') m
        """;

    public string Name => "notices";

    public async Task HandleAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(events);
        var now = clock.GetUtcNow();
        IReadOnlyList<KnownPerson>? people = null;
        foreach (var happened in events)
        {
            // Old events come when the service is first given this, or after a long silence: they are news to nobody.
            if (WhoIsTold.Of(happened.Name) is not { } told || happened.RecordedAt < now - NoticeSettings.Outdated)
                continue;
            if (told.Members)
            {
                people ??= await KnownPeople.AllAsync(connection, ct);
                var known = people.Select(person => person.Person.User.Value).ToHashSet();
                foreach (var seat in await connection.QueryAsync<Seat>(new CommandDefinition(AtTheMeeting, new { @event = happened.Id }, cancellationToken: ct)))
                    if (seat.Member != seat.DoneBy && known.Contains(seat.Member))
                        await Outbox.AddAsync(connection, happened.Id.ToString(), seat.Member, told.Says, $"/app/panels/{happened.Stream}", now, ct);
                continue;
            }

            if (await connection.QuerySingleOrDefaultAsync<Concerned>(new CommandDefinition(About, new { @event = happened.Id, stream = happened.Stream }, cancellationToken: ct)) is not { } concerned)
                continue;
            people ??= await KnownPeople.AllAsync(connection, ct);
            foreach (var recipient in Recipients(told, concerned, people, UkTime.DayOf(now)))
                await Outbox.AddAsync(connection, happened.Id.ToString(), recipient, told.Says, $"/app/cases/{happened.Stream}", now, ct);
        }
    }

    private IEnumerable<string> Recipients(Told told, Concerned concerned, IReadOnlyList<KnownPerson> people, DateOnly today)
    {
        var reference = references.Current;
        var inArea = people.Where(known => known.Person.Roles.Intersect(told.Roles).Any() && known.Person.Covers(new AreaCode(concerned.Area), reference, today));
        string?[] named = [told.Submitter ? concerned.SubmittedBy : null, told.Practitioner ? concerned.Practitioner : null];
        return inArea.Select(known => known.Person.User.Value).Concat(named.OfType<string>()).Where(user => user != concerned.DoneBy).Distinct();
    }

    private sealed record Seat
    {
        public string Member { get; init; } = "";
        public string? DoneBy { get; init; }
    }

    private sealed record Concerned
    {
        public string Area { get; init; } = "";
        public string SubmittedBy { get; init; } = "";
        public string? Practitioner { get; init; }
        public string? DoneBy { get; init; }
    }
}
