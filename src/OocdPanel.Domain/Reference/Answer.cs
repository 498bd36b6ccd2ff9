namespace OocdPanel.Domain.Reference;

/// <summary>What was looked up or, in words fit for the person who asked, why there is none.</summary>
public sealed record Answer<T>
{
    private readonly T? _value;

    internal Answer(T value) => (_value, Found) = (value, true);

    internal Answer(string why) => Why = why;

    public bool Found { get; }

    /// <summary>A sentence saying why nothing was found; null when something was.</summary>
    public string? Why { get; }

    /// <summary>What was found.</summary>
    /// <exception cref="InvalidOperationException">Nothing was: ask <see cref="Found"/> first.</exception>
    public T Value => Found ? _value! : throw new InvalidOperationException(Why);
}
