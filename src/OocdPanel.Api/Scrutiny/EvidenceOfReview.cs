using System.IO.Compression;
using System.Text.Json;
using Dapper;
using Npgsql;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Scrutiny;

/// <summary>
/// What is under review, for a member without an account: histories that prove themselves, with what is personal and what
/// is withheld left out. The open part of an event is shown as a whole or not at all: where it tells the child’s district or ethnicity,
/// which the redacted history does not, or is of a meeting and about another case, it is left out. It is proved, and not seen.
/// </summary>
public sealed class EvidenceOfReview(NpgsqlDataSource source, IKeyRing ring, AccessLog accesses)
{
    private static readonly string[] TellWho = ["district", "ethnicity", "ethnicityObserved"];

    private static readonly string Streams = $"""
        select 'case' as Kind, c.case_id as Stream from exercise_sample s join exercise_list x using (exercise_id) join case_list c using (case_id)
            where s.review_id = @review and s.stands and x.lead = @user
        union all select 'child', r.id from exercise_sample s join exercise_list x using (exercise_id) join case_list c using (case_id) cross join {MergedChildren.RecordsOf("c.child_id")}
            where s.review_id = @review and s.stands and x.lead = @user
        union all select distinct 'panel', i.panel_id from exercise_sample s join exercise_list x using (exercise_id) join panel_item i using (case_id)
            where s.review_id = @review and s.stands and x.lead = @user
        union all select 'programme', p.programme_id from exercise_sample s join exercise_list x using (exercise_id) join programme_list p using (case_id)
            where s.review_id = @review and s.stands and x.lead = @user
        """;

    /// <returns>A zip file, with the keys that heads are signed with left out: those are published at /evidence/keys. Null where the person leads no exercise that reviews it.</returns>
    /// <exception cref="CannotExportException">No head is over one of them yet.</exception>
    public async Task<byte[]?> OfAsync(Person person, ReviewId review, CancellationToken ct)
    {
        var leads = person.Roles.Contains(Roles.ScrutinyLead);
        IReadOnlyList<(string Kind, Guid Stream)> streams = [];
        if (leads)
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            streams = [.. await connection.QueryAsync<(string, Guid)>(new CommandDefinition(Streams, new { review = review.Value, user = person.User.Value }, cancellationToken: ct))];
        }

        await accesses.WriteAsync(person, streams.Count > 0 ? Roles.ScrutinyLead : null, "evidence", review.Value, null, ct);
        foreach (var (_, stream) in streams.Where(found => found.Kind == "case"))
            await accesses.WriteAsync(person, Roles.ScrutinyLead, "evidence", stream, null, ct);
        return streams.Count == 0 ? null : await ZippedAsync(streams, streams.First(found => found.Kind == "case").Stream, ct);
    }

    private async Task<byte[]> ZippedAsync(IReadOnlyList<(string Kind, Guid Stream)> streams, Guid @case, CancellationToken ct)
    {
        var (written, export) = (new MemoryStream(), new HistoryExport(source, ring));
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (kind, number, stream) in streams.GroupBy(found => found.Kind).SelectMany(kind => kind.Select((found, i) => (found.Kind, i + 1, found.Stream))))
            {
                var history = await export.RunAsync(stream, happened => IsSeen(kind, @case, happened) ? Shown.OpenOnly : Shown.OrderOnly, ct);
                await using var entry = await zip.CreateEntry($"{kind}-{number}.json").OpenAsync(ct);
                await entry.WriteAsync(history.Write(), ct);
            }
        }

        return written.ToArray();
    }

    private static bool IsSeen(string kind, Guid @case, HistoryEvent happened)
    {
        using var data = JsonDocument.Parse(happened.Open.Value!);
        return !TellsWho(data.RootElement) && (kind != "panel" || IsOf(@case, data.RootElement));
    }

    private static bool TellsWho(JsonElement open) => open.ValueKind switch
    {
        JsonValueKind.Object => open.EnumerateObject().Any(member => TellWho.Contains(member.Name) || TellsWho(member.Value)),
        JsonValueKind.Array => open.EnumerateArray().Any(TellsWho),
        _ => false,
    };

    /// <summary>Whether no other case is named: an agenda names all of them, and what was carried over others.</summary>
    private static bool IsOf(Guid @case, JsonElement open) => open.EnumerateObject().All(member => member.Name switch
    {
        "case" => member.Value.ValueKind == JsonValueKind.Null || member.Value.GetGuid() == @case,
        "items" or "carriedOver" => false,
        _ => true,
    });
}
