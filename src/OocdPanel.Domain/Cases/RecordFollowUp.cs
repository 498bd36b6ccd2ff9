using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>Whether the child offended again within 6, or 12, months after the disposal was given: asked once for each, when they have passed.</summary>
/// <param name="Months">One of <see cref="Windows"/>.</param>
/// <param name="Offence">Of the first new offence, with its day, where there was one.</param>
/// <param name="Source">Where it is known from, such as the Police National Computer.</param>
public sealed record RecordFollowUp(int Months, bool Reoffended, string? Offence, DateOnly? OffenceOn, string Source)
{
    public static IReadOnlyList<int> Windows { get; } = [6, 12];

    /// <summary>The first day on which the whole window has passed. A window that would end on a day the month does not have ends on its last.</summary>
    public static DateOnly DueOn(DateOnly deliveredOn, int months) => deliveredOn.AddMonths(months);

    public static Outcome<CaseEvent> Decide(RecordFollowUp command, Act act, Case @case)
    {
        if (PreventionWork.Refuses(@case) is { } prevention)
            return prevention;
        if (@case.NotAt(Stage.Closed) is { } elsewhere)
            return elsewhere;
        if (!Windows.Contains(command.Months))
            return new NoSuchWindow();
        if (@case.FollowedUp.Contains(command.Months))
            return new FollowedUpAlready(command.Months);
        var due = DueOn(@case.DeliveredOn!.Value, command.Months);
        if (act.OccurredOn < due)
            return new WindowStillOpen(command.Months, due);
        if (command.Reoffended && string.IsNullOrWhiteSpace(command.Offence))
            return new FieldMissing("offence", "Say what the offence was.");
        if (command.Reoffended && command.OffenceOn is null)
            return new FieldMissing("offenceOn", "Give the day of the offence.");
        if (!command.Reoffended && (command.OffenceOn is not null || !string.IsNullOrWhiteSpace(command.Offence)))
            return new NoOffenceMeant();
        if (command.OffenceOn is { } on && (on <= @case.DeliveredOn || on > due))
            return new OutsideTheWindow(@case.DeliveredOn.Value, due);
        return new FollowUpRecorded(command.Months, command.Reoffended, command.Offence, command.OffenceOn, command.Source);
    }
}

public sealed record NoSuchWindow() : Refusal("no-such-window", null,
    "A case is followed up after 6 and after 12 months.", "Choose 6 or 12.", "months");

public sealed record FollowedUpAlready(int Months) : Conflict("followed-up-already", null,
    $"What happened within {Months} months is recorded already.", "Look at the case.", "months");

public sealed record WindowStillOpen(int Months, DateOnly Due) : Conflict("window-still-open", null,
    $"The {Months} months after the disposal was given have not passed.", $"Record it on {Due:d MMMM yyyy} or later.", "months");

public sealed record NoOffenceMeant() : Refusal("no-offence-meant", null,
    "An offence is given, and the child is said not to have offended again.", "Correct one or the other.", "offence");

public sealed record OutsideTheWindow(DateOnly After, DateOnly Until) : Refusal("outside-the-window", null,
    $"The offence is to lie after {After:d MMMM yyyy}, and on {Until:d MMMM yyyy} at the latest.", "Check the day of the offence and the window.", "offenceOn");
