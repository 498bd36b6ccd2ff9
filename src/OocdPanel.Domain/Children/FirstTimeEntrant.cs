using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Children;

/// <summary>R20: a child enters the youth justice system with the first youth caution, youth conditional caution or conviction.</summary>
public static class FirstTimeEntrant
{
    /// <summary>
    /// Whether giving <paramref name="disposal"/> makes the child a first-time entrant, by what is known then. Community
    /// resolution, outcomes 20, 21 and 22, triage and no further action never do.
    /// </summary>
    /// <param name="on">The day on which it is given: what was given later, and recorded first, does not count.</param>
    public static bool By(Disposal disposal, DateOnly on, Child child, ReferenceData reference) =>
        disposal.FirstTimeEntrant && !(Of(child, reference) is { } first && first.On <= on);

    /// <summary>The outcome with which the child entered, by all that is known now: the first by its day, whenever it was recorded. Null where there is none.</summary>
    public static ChildOutcome? Of(Child child, ReferenceData reference) =>
        child.Outcomes.Where(outcome => outcome.MayMakeEntrant(reference)).OrderBy(outcome => outcome.On).ThenBy(outcome => outcome.Number).FirstOrDefault();
}
