using System.Globalization;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>The history of a case as it is read in scrutiny: who and where nobody can tell, what happened everybody can.</summary>
public sealed class RedactedHistory
{
    /// <summary>The path under which the reason is kept that somebody gave for what they did.</summary>
    public const string ReasonPath = "headers.reason";

    /// <summary>The members in whose place something general always stands.</summary>
    public static IReadOnlyCollection<(Type Owner, string Member)> IdentityMembersNamed => [.. IdentityMembers.All.Keys];

    private readonly IReadOnlyList<Happened> history;
    private readonly Redactor redactor;
    private readonly CodeNames names;
    private readonly DecisionUnderReview decision;
    private readonly DateOnly referredOn;

    /// <param name="history">What belongs to the case, of every stream; in any order.</param>
    /// <param name="besides">What else was recorded about the child and at the meetings: it says who is who, and is not shown.</param>
    /// <param name="confirmation">The version of the case at which the police confirmed the decision; null where none is reviewed.</param>
    public RedactedHistory(
        CaseId id, IEnumerable<Happened> history, IEnumerable<Happened> besides, long? confirmation, IReadOnlyList<StaffName> staff, ReferenceData reference)
    {
        this.history = [.. history.OrderBy(happened => happened.Position)];
        var first = this.history.FirstOrDefault(happened => happened.Stream == id.Value);
        (referredOn, var area) = first?.Data switch
        {
            ReferralSubmitted e => (e.ReferredOn, e.Area),
            PreventionReferred e => (e.ReferredOn, e.Area),
            _ => (first?.OccurredOn ?? default, default),
        };
        Cast = new Cast([.. this.history.Concat(besides).OrderBy(happened => happened.Position)], staff);
        redactor = new Redactor(Cast, referredOn);
        names = new CodeNames(reference, redactor, area);
        decision = new DecisionUnderReview(id, this.history, confirmation);
    }

    public Cast Cast { get; }

    /// <summary>The decision under review; null where nothing was decided.</summary>
    public PanelDecision? Decision => decision.Decision;

    /// <summary>The last position of the log that it holds something of.</summary>
    public long UpTo => history.Count == 0 ? 0 : history[^1].Position;

    /// <summary>What was known first, as it was recorded.</summary>
    /// <param name="lines">So many.</param>
    public IReadOnlyList<Happened> Known(int lines) => [.. history.Take(lines)];

    /// <summary>As it is, with names and texts: for those who work with the case.</summary>
    public IReadOnlyList<RedactedLine> PlainLines() => [.. history.Select((happened, i) => Line(happened, i + 1, (_, original) => original, plain: true))];

    /// <summary>What members read.</summary>
    /// <param name="release">Null before the lead lets the texts go: none is shown.</param>
    public IReadOnlyList<RedactedLine> Lines(ReviewReleased? release)
    {
        var taken = (release?.Redactions ?? []).ToLookup(taken => (taken.Stream, taken.Version, taken.Path), taken => new Span(taken.Start, taken.Length, taken.As));
        return [.. history.Select((happened, i) => Line(happened, i + 1, (path, original) =>
            release is null || happened.Position > release.UpTo
                ? null
                : Span.Replace(original, Span.Merged(redactor.Replaced(original).Concat(taken[(happened.Stream, happened.Version, path)].Where(span => span.End <= original.Length))))))];
    }

    /// <summary>What the lead looks at before the release, with what they decided at the one before.</summary>
    public IReadOnlyList<ReviewText> Texts(ReviewReleased? released) => released is null ? TextsOf(released) : EarlierRelease.In(TextsOf(released), released);

    private IReadOnlyList<ReviewText> TextsOf(ReviewReleased? released) =>
    [
        .. history.SelectMany(happened => TextsOf(happened).Select(text =>
        {
            var (replaced, flags) = redactor.Look(text.Original);
            return new ReviewText(
                happened.Stream, happened.Version, text.Path, happened.OccurredOn.DayNumber - referredOn.DayNumber, MemberLabels.Of(text.Path == ReasonPath ? "reason" : text.Path),
                text.Original, replaced, flags, happened.Position <= released?.UpTo);
        })),
    ];

    private RedactedLine Line(Happened happened, int number, Func<string, string, string?> show, bool plain = false)
    {
        var (said, details, texts) = (new Dictionary<string, string>(), new List<Detail>(), new List<ShownText>());
        foreach (var member in EventMember.In(happened.Data))
        {
            if (IsText(member))
                texts.Add(new(MemberLabels.Of(member.Path), show(member.Path, TextOf(member))));
            else if ((plain ? Plain(member, happened.OccurredOn) : Said(member, happened.OccurredOn)) is { Length: > 0 } words)
            {
                said[member.Path] = words;
                details.Add(new(MemberLabels.Of(member.Path), words));
            }
        }
        if (!string.IsNullOrWhiteSpace(happened.Reason))
            texts.Add(new("Reason", show(ReasonPath, happened.Reason)));
        return new(
            number, happened.OccurredOn.DayNumber - referredOn.DayNumber, happened.RecordedOn.DayNumber - referredOn.DayNumber, decision.PartOf(happened), NameOf(happened.Data.GetType()),
            plain ? happened.By.Value : Cast.Of(happened.By), happened.Role, LineWords.Of(happened.Data, said), details, texts);
    }

    private string? Plain(EventMember member, DateOnly day) => member.Value switch
    {
        UserId user => user.Value,
        DateOnly on => on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        IEnumerable<Identifier> identifiers => string.Join(", ", identifiers.Select(identifier => identifier.Value)),
        var value when member.Marking == Marking.Personal => value.ToString(),
        var value => names.Of(value, day),
    };

    private string? Said(EventMember member, DateOnly day) => member switch
    {
        { Marking: Marking.Personal } => IdentityMembers.Of(member.Owner, member.Name) is { } identity ? Cast.Of(identity, member) : "[withheld]",
        { Value: UserId user } => Cast.Of(user),
        { Value: DateOnly on } => redactor.Day(on),
        { Marking: Marking.Withheld } => "[withheld]",
        _ => names.Of(member.Value, day),
    };

    private static IEnumerable<(string Path, string Original)> TextsOf(Happened happened)
    {
        foreach (var member in EventMember.In(happened.Data).Where(IsText))
            yield return (member.Path, TextOf(member));
        if (!string.IsNullOrWhiteSpace(happened.Reason))
            yield return (ReasonPath, happened.Reason);
    }

    private static bool IsText(EventMember member) =>
        member.Marking == Marking.Personal && member.Value is string or IEnumerable<string> && IdentityMembers.Of(member.Owner, member.Name) is null;

    private static string TextOf(EventMember member) => member.Value as string ?? string.Join(", ", (IEnumerable<string>)member.Value);

    /// <summary>The stored name of an event, in its present version.</summary>
    internal static string NameOf(Type happened) => ((StoredAttribute)happened.GetCustomAttributes(typeof(StoredAttribute), false)[0]).Name;
}
