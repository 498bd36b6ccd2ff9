using System.Collections.Immutable;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reporting;

/// <summary>Who came to a meeting while it was open, and whether it had a quorum (R10), folded from its history.</summary>
public sealed record MeetingProgress
{
    public static readonly MeetingProgress None = new();

    /// <summary>Changes whenever the same history would be counted otherwise.</summary>
    public const string RuleVersion = "meetings-2026.1";

    public const string Quorate = "quorate";
    public const string Inquorate = "inquorate";
    public const string NotOpened = "not-opened";

    public const string Decided = "decided";

    /// <summary>What was decided urgently outside a meeting, ratified or not.</summary>
    public const string Heard = "heard";

    public const string Deferred = "deferred";
    public const string CarriedOver = "carried-over";
    public const string ToBeHeard = "to-be-heard";

    public static IReadOnlyList<(string Code, string Name)> Outcomes { get; } =
        [(Decided, "Decided"), (Heard, "Urgent decision heard"), (Deferred, "Deferred"), (CarriedOver, "Carried over"), (ToBeHeard, "To be heard")];

    /// <summary>The agencies of which somebody was in the room while the meeting was open.</summary>
    public ImmutableHashSet<AgencyCode> Came { get; init; } = [];

    /// <summary>Open with a quorum at any time.</summary>
    public bool HadQuorum { get; init; }

    /// <param name="panel">As it stands after something happened.</param>
    /// <param name="quorum">In force on the meeting’s day; null where none was: then it has none.</param>
    public MeetingProgress Then(Panel panel, QuorumPolicy? quorum) => !panel.Opened ? this : this with
    {
        Came = Came.Union(panel.Agencies),
        HadQuorum = HadQuorum || quorum?.Missing(panel.Agencies).IsEmpty == true,
    };

    public string StateOf(Panel panel) => !panel.Opened ? NotOpened : HadQuorum ? Quorate : Inquorate;

    /// <summary>What became of an item on the agenda.</summary>
    public static string OutcomeOf(Panel panel, CaseId item) =>
        panel.Decided.ContainsKey(item) ? Decided :
        panel.Ratified.ContainsKey(item) ? Heard :
        panel.Deferred.Contains(item) ? Deferred :
        panel.Closed ? CarriedOver :
        ToBeHeard;
}
