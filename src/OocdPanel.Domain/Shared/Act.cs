namespace OocdPanel.Domain.Shared;

/// <summary>Who does something, as what, and when: the part of a command that the caller cannot make up.</summary>
/// <param name="By">The person, from the token.</param>
/// <param name="Role">The one of the person's roles that allows the act.</param>
/// <param name="Agency">The person's agency, from the token.</param>
/// <param name="RecordedAt">From the clock.</param>
/// <param name="OccurredAt">When it happened in the world: at or before <paramref name="RecordedAt"/>.</param>
/// <param name="OccurredOn">The day of <paramref name="OccurredAt"/> in England and Wales.</param>
public sealed record Act(UserId By, string Role, AgencyCode? Agency, DateTimeOffset RecordedAt, DateTimeOffset OccurredAt, DateOnly OccurredOn);

/// <summary>Something is said to have happened later than now.</summary>
public sealed record InTheFuture(string What) : Refusal("in-the-future", null,
    $"{What} is in the future.", "Give a time that has passed, or leave it out to mean now.", "occurredAt");

/// <summary>Something on the case is said to have happened before its offence did.</summary>
public sealed record BeforeTheOffence(DateOnly Offence) : Refusal("before-the-offence", null,
    $"The time given is before the offence, which was on {Offence:d MMMM yyyy}.", "Check the time and the date of the offence.", "occurredAt");

/// <summary>A code that no reference data in force on the day knows.</summary>
public sealed record UnknownCode(string What, string Given, string InField) : Refusal("unknown-code", "R23",
    $"There is no {What} ‘{Given}’ in force on that day.", $"Choose a {What} from the list in force.", InField);

/// <summary>One field is missing or contradicts another.</summary>
public sealed record FieldMissing(string InField, string Say, string? ByRule = null) : Refusal("field-missing", ByRule,
    Say, "Fill it in and send it again.", InField);

/// <summary>Somebody whom it would be about was erased: nothing more is kept about them.</summary>
public sealed record PersonErased() : Conflict("person-erased", null,
    "Somebody whom this is about was erased, so nothing more can be written about them.", "Look at the history for when that was. If it was a mistake, it cannot be undone.");
