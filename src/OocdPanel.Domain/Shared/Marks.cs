namespace OocdPanel.Domain.Shared;

/// <summary>Whose data a marked member is: it is kept under that person's key.</summary>
public enum Subject
{
    Child,
    Victim,
}

/// <summary>
/// The member tells who somebody is, or is free text about them. One mark serves three ends: encryption at rest under
/// the subject's key, redaction for scrutiny, erasure by destroying the key.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class PersonalDataAttribute(Subject of = Subject.Child) : Attribute
{
    public Subject Of { get; } = of;
}

/// <summary>The member is hidden from scrutiny although it is not personal: a date, a place, a member of staff.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class WithheldAttribute : Attribute;

/// <summary>The name under which an event is stored, its version last: <c>case.decision-confirmed.v1</c>. Never the CLR name.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
