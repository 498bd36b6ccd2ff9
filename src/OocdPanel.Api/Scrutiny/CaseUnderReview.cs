using OocdPanel.Api.Cases;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Scrutiny.Redacting;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Scrutiny;

/// <summary>What belongs to the history of a case, of all the streams that it stands in, and the redacted history made from it.</summary>
internal static class CaseUnderReview
{
    private const string OfReview = "select (data ->> 'case')::uuid as case_id, (data ->> 'exercise')::uuid as exercise_id from mt_events where stream_id = any($1) and type = 'review.opened.v1'";
    private const string OfCase = "select named.id as case_id, null::uuid as exercise_id from unnest($1) as named (id)";

    /// <summary>Of a review: its exercise, the case, the child’s records, the programmes, and the meetings that the case was listed for.</summary>
    public static string RelatedToReview { get; } = Related(OfReview);

    /// <summary>The same of a case.</summary>
    public static string RelatedToCase { get; } = Related(OfCase);

    /// <summary>Everybody of the service, so that their names are known in texts.</summary>
    public static Query Staff(Action<IReadOnlyList<StaffName>> found) => new(
        "select user_name, display_name from oocd.people", [],
        async (reader, ct) =>
        {
            var staff = new List<StaffName>();
            while (await reader.ReadAsync(ct))
                staff.Add(new(new UserId(reader.GetString(0)), reader.GetString(1)));
            found(staff);
        });

    /// <param name="confirmation">The version of the case at which the decision was confirmed; null where none is reviewed.</param>
    public static RedactedHistory Redacted(this Work work, long? confirmation, IReadOnlyList<StaffName> staff)
    {
        ArgumentNullException.ThrowIfNull(work);
        var all = work.Loaded.Streams.Values.SelectMany(stream => stream.Events).Where(happened => happened.StreamType is "case" or "child" or "programme" or "panel").ToList();
        var shown = all.Where(happened => IsShown(work.Case.Id, work.Case.Child, happened)).ToList();
        return new RedactedHistory(work.Case.Id, shown.Select(Of), all.Except(shown).Where(TellsWho).Select(Of), confirmation, staff, work.Reference);
    }

    public static Happened Of(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var headers = recorded.Headers;
        return new(
            recorded.Stream, recorded.Version, recorded.Position, recorded.Data, new UserId(headers.User), headers.Role, headers.Agency is { } agency ? new AgencyCode(agency) : null,
            UkTime.DayOf(headers.OccurredAt), UkTime.DayOf(recorded.RecordedAt), headers.Reason);
    }

    private static bool IsShown(CaseId id, ChildId child, RecordedEvent happened) =>
        happened.StreamType == "panel" ? Subjects.CaseOf(happened.Data) == id : HistoryOfCase.Has(id, child, happened);

    /// <summary>What else says who somebody is: other records of the child, and who was invited to the meetings.</summary>
    private static bool TellsWho(RecordedEvent happened) => happened.Data is ChildEvent or PanelConvened or MemberInvited;

    private static string Related(string named) => $"""
        select x.id from ({named}) as named cross join lateral (
            select named.exercise_id as id where named.exercise_id is not null union all select named.case_id
            union all select r.id from case_list c cross join {MergedChildren.RecordsOf("c.child_id")} where c.case_id = named.case_id
            union all select p.programme_id from programme_list p where p.case_id = named.case_id
            union all select (e.data ->> 'panel')::uuid from mt_events e where e.stream_id = named.case_id and e.type = 'case.listed.v1') as x (id)
        """;
}
