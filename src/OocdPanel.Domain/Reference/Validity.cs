namespace OocdPanel.Domain.Reference;

/// <summary>The days on which something is in force: from <see cref="From"/> up to, but not on, <see cref="To"/> (null: still).</summary>
public readonly record struct Validity(DateOnly From, DateOnly? To = null)
{
    public bool Covers(DateOnly day) => From <= day && (To is not { } end || day < end);

    public bool Overlaps(Validity other) =>
        (other.To is not { } otherEnd || From < otherEnd) && (To is not { } end || other.From < end);

    public override string ToString() => To is { } end ? $"from {From:d MMMM yyyy} until {end:d MMMM yyyy}" : $"from {From:d MMMM yyyy}";
}
