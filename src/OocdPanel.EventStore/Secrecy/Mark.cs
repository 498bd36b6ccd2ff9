namespace OocdPanel.EventStore.Secrecy;

/// <summary>What a member of an event is, where it is not open to everyone who may read the event.</summary>
public sealed class Mark
{
    private Mark(bool personal, Func<object, Guid, Guid>? subject) => (IsPersonal, Subject) = (personal, subject);

    /// <summary>Not personal, but kept from those who audit: a date, a place, a member of staff.</summary>
    public static Mark Withheld { get; } = new(false, null);

    /// <summary>Encrypted under the key of the append's subject.</summary>
    public static Mark Personal { get; } = new(true, null);

    public bool IsPersonal { get; }

    /// <summary>Whose it is, where it is not the append's subject: from the object that has the member, and the stream.</summary>
    internal Func<object, Guid, Guid>? Subject { get; }

    /// <summary>Encrypted under the key of somebody whom the object that has the member tells.</summary>
    /// <param name="subject">From that object and the stream's id to the subject's id.</param>
    public static Mark PersonalTo(Func<object, Guid, Guid> subject) => new(true, subject);
}
