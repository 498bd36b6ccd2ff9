using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>Something recorded on a case, its child, a programme of it, or about it at a meeting: what a history under review is made from.</summary>
/// <param name="Version">Place in its stream, from 1.</param>
/// <param name="Position">Place in the whole log.</param>
/// <param name="Data">The event.</param>
/// <param name="OccurredOn">The day in England and Wales.</param>
/// <param name="Reason">Why, where whoever acted said so: free text.</param>
public sealed record Happened(
    Guid Stream, long Version, long Position, object Data, UserId By, string Role, AgencyCode? Agency, DateOnly OccurredOn, DateOnly RecordedOn, string? Reason);

/// <summary>Somebody who uses the service, and what they are called.</summary>
public sealed record StaffName(UserId User, string DisplayName);
