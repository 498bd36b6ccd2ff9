namespace OocdPanel.EventStore.Evidence;

/// <summary>The parts of an event that its data and headers are divided into.</summary>
[Flags]
internal enum Parts
{
    None = 0,
    Open = 1,
    Withheld = 2,
    Personal = 4,
    All = Open | Withheld | Personal,
}

/// <summary>Where each part of an event is being written to, so that one pass over the event writes all of them.</summary>
internal sealed class PartBuffers(ByteBuffer open, ByteBuffer withheld, ByteBuffer personal)
{
    public ByteBuffer Open => open;

    public ByteBuffer Withheld => withheld;

    public ByteBuffer Personal => personal;

    public PartLengths Lengths => new(open.Length, withheld.Length, personal.Length);

    public ByteBuffer Of(Parts one) => one switch
    {
        Parts.Open => open,
        Parts.Withheld => withheld,
        _ => personal,
    };

    public void Add(Parts parts, ReadOnlySpan<byte> text)
    {
        if ((parts & Parts.Open) != 0)
            open.Add(text);
        if ((parts & Parts.Withheld) != 0)
            withheld.Add(text);
        if ((parts & Parts.Personal) != 0)
            personal.Add(text);
    }

    public void AddName(Parts parts, string name)
    {
        if ((parts & Parts.Open) != 0)
            CanonicalJson.WriteName(name, open);
        if ((parts & Parts.Withheld) != 0)
            CanonicalJson.WriteName(name, withheld);
        if ((parts & Parts.Personal) != 0)
            CanonicalJson.WriteName(name, personal);
    }

    /// <summary>Forgets what the parts were given since.</summary>
    public void Back(Parts parts, PartLengths to)
    {
        if ((parts & Parts.Open) != 0)
            open.Length = to.Open;
        if ((parts & Parts.Withheld) != 0)
            withheld.Length = to.Withheld;
        if ((parts & Parts.Personal) != 0)
            personal.Length = to.Personal;
    }
}

/// <summary>How much of each part is written.</summary>
internal readonly record struct PartLengths(int Open, int Withheld, int Personal);
