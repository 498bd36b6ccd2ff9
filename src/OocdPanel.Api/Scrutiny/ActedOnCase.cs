using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Scrutiny;

/// <summary>R25: who acted on a case, and so does not review it; afterwards they are told what was found.</summary>
internal static class ActedOnCase
{
    private const string OfCase = "select distinct member from case_actor where case_id = $1";
    private const string OfReview = "select distinct member from case_actor join review_list using (case_id) where review_id = $1";

    public static Query On(CaseId @case, Action<IReadOnlySet<UserId>> found) => Read(OfCase, @case.Value, found);

    public static Query On(ReviewId review, Action<IReadOnlySet<UserId>> found) => Read(OfReview, review.Value, found);

    private static Query Read(string sql, Guid id, Action<IReadOnlySet<UserId>> found) => new(sql, [id], async (rows, ct) =>
    {
        var members = new HashSet<UserId>();
        while (await rows.ReadAsync(ct))
            members.Add(new UserId(rows.GetString(0)));
        found(members);
    });
}
