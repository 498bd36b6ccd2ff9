using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <summary>R25: who had a part in a case, and so does not review it; afterwards they are told what was found.</summary>
internal static class ActedOnCase
{
    public static bool Acted(this Work work) => Of(work).Contains(work.Person.User);

    /// <summary>Whoever recorded anything on it, had it allocated to them, chaired or sat at a meeting that had it in front of it.</summary>
    /// <param name="work">With the case, and the meetings it was listed on.</param>
    public static IReadOnlySet<UserId> Of(Work work) => new HashSet<UserId>(
    [
        .. work.Loaded.Streams[work.Case.Id.Value].Events.Select(happened => new UserId(happened.Headers.User)),
        .. work.Case.Practitioner is { } practitioner ? new[] { practitioner } : [],
        .. work.Case.Chairs,
        .. work.Panels.Where(panel => panel.Packs.ContainsKey(work.Case.Id)).SelectMany(panel => panel.Present.Append(panel.Chair)),
    ]);
}
