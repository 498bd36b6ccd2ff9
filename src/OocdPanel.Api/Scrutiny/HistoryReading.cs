using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Scrutiny.Redacting;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.Api.Scrutiny;

/// <summary>Reading the history under review, redacted and checked. Every look is logged (R21), also one that is refused.</summary>
public sealed class HistoryReading(EventLog log, HistoryProof proofs, HeadSigning signing, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Roles = [Domain.Shared.Roles.ScrutinyLead, Domain.Shared.Roles.ScrutinyMember];

    public static readonly IReadOnlyList<string> LeadOnly = [Domain.Shared.Roles.ScrutinyLead];

    /// <param name="at">How many lines are shown; all where null.</param>
    /// <returns>Null where there is no such review within the person’s reach.</returns>
    public async Task<RedactedHistoryView?> HistoryAsync(Person person, ReviewId id, int? at, string? why, CancellationToken ct)
    {
        if (await OpenAsync(person, id, Roles, "review-history", why, ct) is not { } opened)
            return null;
        var (work, history) = opened;
        var proof = ProofOf(await proofs.RunAsync([.. work.Loaded.Streams.Values.Where(stream => stream.Type is "case" or "child" or "programme" or "panel").Select(stream => stream.Id)], signing.PublicKeys, ct));
        var lines = history.Lines(work.Review.Released);
        var shown = Math.Clamp(at ?? lines.Count, 0, lines.Count);
        return new(
            id, work.Review.Opened!.Exercise, work.Review.Opened.Number, work.Review.Released is not null, lines.Sum(line => line.Texts.Count(text => text.Words is null)), shown,
            [.. lines.Take(shown)], [.. lines.Select(line => new Moment(line.Number, line.Day, line.What))], Then(work, history, shown), proof)
        {
            IsLead = person.Roles.Contains(Domain.Shared.Roles.ScrutinyLead) && work.Exercise.Plan!.Lead == person.User,
            Closed = work.Exercise.Closed,
        };
    }

    /// <summary>The texts, with what is replaced and what is flagged: for the lead alone.</summary>
    public async Task<ReviewTexts?> TextsAsync(Person person, ReviewId id, string? why, CancellationToken ct) =>
        await OpenAsync(person, id, LeadOnly, "review-texts", why, ct) is not { } opened ? null : new(
            id, opened.Work.Review.Opened!.Exercise, opened.Work.Review.Opened.Number, opened.Work.VersionOf(id.Value), opened.History.UpTo, opened.Work.Review.Released is not null,
            opened.History.Texts(opened.Work.Review.Released));

    /// <summary>What a history answers about itself, redacted.</summary>
    public async Task<HistoryAnswers?> AnswersAsync(Person person, ReviewId id, HistoryQuestion question, string? why, CancellationToken ct)
    {
        if (await OpenAsync(person, id, Roles, "review-answers", why, ct) is not { } opened)
            return null;
        var (work, history) = opened;
        var lines = history.Lines(work.Review.Released);
        return HistoryAnswers.Of(question, lines, number => Then(work, history, number), work, history.Decision);
    }

    /// <summary>The same of a case of one’s own, as it is: for those who manage it.</summary>
    public async Task<HistoryAnswers?> OfOwnCaseAsync(Person person, CaseId id, HistoryQuestion question, string? why, CancellationToken ct)
    {
        var (work, staff) = await LoadAsync(new Work(person, new Target(Case: id), references.Current, clock.GetUtcNow()), id.Value, CaseUnderReview.RelatedToCase, [], ct);
        var role = work.TargetExists ? HistoryAnswers.Roles.Intersect(person.Roles).FirstOrDefault(candidate => Reach.Case(candidate, work)) : null;
        await accesses.WriteAsync(person, role, "history-answers", id.Value, why, ct);
        if (role is null)
            return null;
        var history = work.Redacted(null, staff);
        return HistoryAnswers.Of(question, history.PlainLines(), number => Then(work, history, number), work, history.Decision);
    }

    private async Task<(Work Work, RedactedHistory History)?> OpenAsync(Person person, ReviewId id, IReadOnlyList<string> roles, string what, string? why, CancellationToken ct)
    {
        var asking = new Work(person, new Target(Review: id), references.Current, clock.GetUtcNow());
        var (work, staff) = await LoadAsync(asking, id.Value, CaseUnderReview.RelatedToReview, [ActedOnCase.On(id, actors => asking.Actors = actors)], ct);
        var role = work.TargetExists ? roles.Intersect(person.Roles).FirstOrDefault(candidate => MayRead(candidate, work)) : null;
        await accesses.WriteAsync(person, role, what, id.Value, why, ct);
        return role is null ? null : (work, work.Redacted(work.Review.Opened!.Confirmation, staff));
    }

    private async Task<(Work Work, IReadOnlyList<StaffName> Staff)> LoadAsync(Work work, Guid named, string related, IReadOnlyList<Query> asked, CancellationToken ct)
    {
        IReadOnlyList<StaffName> staff = [];
        work.Read(await log.LoadAsync(new Load { Streams = [named], RelatedStreamsSql = related, Queries = [CaseUnderReview.Staff(found => staff = found), .. asked] }, ct));
        return (work, staff);
    }

    /// <summary>The lead of the exercise, and its members: not those who acted on the case, or said that they have an interest in it (R25).</summary>
    internal static bool MayRead(string role, Work work) => work.Exercise.Plan is not null && !work.Acted && role switch
    {
        Domain.Shared.Roles.ScrutinyLead => work.Exercise.Plan.Lead == work.Person.User,
        Domain.Shared.Roles.ScrutinyMember => work.Exercise.Members.ContainsKey(work.Person.User) && work.Exercise.Sample.Values.Any(drawn => drawn.Review == work.Review.Id && !work.Exercise.Interests.Contains((work.Person.User, drawn.Number))),
        _ => false,
    };

    /// <summary>From the case’s own events among the first lines.</summary>
    private static IReadOnlyList<KnownFact> Then(Work work, RedactedHistory history, int lines)
    {
        var known = history.Known(lines);
        return CaseThen.Of(work.Case.Id, known.Select(happened => happened.Data).OfType<CaseEvent>(), work.Reference, known.Count == 0 ? work.Today : known[^1].OccurredOn);
    }

    private static ProofView ProofOf(StreamsProof proof) => new(
        proof.Breaches.Count == 0, proof.Events, proof.Waiting, proof.Head?.Head.Number, proof.Head is { } head ? Convert.ToHexStringLower(head.Head.Root) : null,
        [.. proof.Breaches.Select(breach => breach.ToString())]);
}
