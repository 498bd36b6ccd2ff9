using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>What a referral tells of a child beside who they are. Null where it does not say; what is plain is counted after an erasure, too.</summary>
/// <param name="Gender">A code of the list in force.</param>
/// <param name="EthnicityObserved">By the officer: a police 6+1 code. What the child says of themself is kept apart.</param>
/// <param name="Language">The language the child is spoken to in, where it is not English.</param>
/// <param name="SchoolStatus">Attending, excluded, part-time, home educated or none, by its code.</param>
/// <param name="SocialWorker">Name and how to reach them.</param>
/// <param name="Needs">Codes: disability, SEND, SLCN, EHCP. Empty means that the officer looked and knows of none.</param>
public sealed record ChildParticulars(
    string? Gender = null,
    string? EthnicityObserved = null,
    [property: PersonalData] string? Language = null,
    bool? InterpreterNeeded = null,
    [property: PersonalData] string? Address = null,
    [property: PersonalData] string? ParentOrCarer = null,
    [property: PersonalData] string? ParentContact = null,
    [property: PersonalData] string? School = null,
    string? SchoolStatus = null,
    bool? LookedAfter = null,
    [property: PersonalData] string? SocialWorker = null,
    IReadOnlyList<string>? Needs = null)
{
    public static readonly ChildParticulars None = new();

    /// <summary>The names of what can be told, as those who send it write them.</summary>
    public static IReadOnlyList<string> Members { get; } =
    [
        "gender", "ethnicityObserved", "language", "interpreterNeeded", "address", "parentOrCarer", "parentContact", "school", "schoolStatus", "lookedAfter", "socialWorker", "needs",
    ];

    /// <summary>These, with nothing said of those named.</summary>
    public ChildParticulars Without(IReadOnlyList<string>? emptied) => emptied is not { Count: > 0 } ? this : this with
    {
        Gender = Kept("gender", Gender, emptied),
        EthnicityObserved = Kept("ethnicityObserved", EthnicityObserved, emptied),
        Language = Kept("language", Language, emptied),
        InterpreterNeeded = Kept("interpreterNeeded", InterpreterNeeded, emptied),
        Address = Kept("address", Address, emptied),
        ParentOrCarer = Kept("parentOrCarer", ParentOrCarer, emptied),
        ParentContact = Kept("parentContact", ParentContact, emptied),
        School = Kept("school", School, emptied),
        SchoolStatus = Kept("schoolStatus", SchoolStatus, emptied),
        LookedAfter = Kept("lookedAfter", LookedAfter, emptied),
        SocialWorker = Kept("socialWorker", SocialWorker, emptied),
        Needs = Kept("needs", Needs, emptied),
    };

    /// <summary>Of these, only those named.</summary>
    public ChildParticulars Only(IReadOnlyList<string>? named) => Without([.. Members.Except(named ?? [])]);

    private static T? Kept<T>(string member, T? value, IReadOnlyList<string> emptied) => emptied.Contains(member) ? default : value;

    /// <summary>These, with what <paramref name="later"/> says in place of what they say of the same.</summary>
    public ChildParticulars Then(ChildParticulars? later) => later is null ? this : new(
        later.Gender ?? Gender, later.EthnicityObserved ?? EthnicityObserved, later.Language ?? Language, later.InterpreterNeeded ?? InterpreterNeeded,
        later.Address ?? Address, later.ParentOrCarer ?? ParentOrCarer, later.ParentContact ?? ParentContact, later.School ?? School,
        later.SchoolStatus ?? SchoolStatus, later.LookedAfter ?? LookedAfter, later.SocialWorker ?? SocialWorker, later.Needs ?? Needs);

    /// <summary>Of these, what <paramref name="others"/> say something about.</summary>
    public ChildParticulars Where(ChildParticulars others) => new(
        others.Gender is null ? null : Gender, others.EthnicityObserved is null ? null : EthnicityObserved, others.Language is null ? null : Language,
        others.InterpreterNeeded is null ? null : InterpreterNeeded, others.Address is null ? null : Address, others.ParentOrCarer is null ? null : ParentOrCarer,
        others.ParentContact is null ? null : ParentContact, others.School is null ? null : School, others.SchoolStatus is null ? null : SchoolStatus,
        others.LookedAfter is null ? null : LookedAfter, others.SocialWorker is null ? null : SocialWorker, others.Needs is null ? null : Needs);
}
