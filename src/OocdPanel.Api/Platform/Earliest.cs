using OocdPanel.Domain.Administration;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>Before what nothing can have happened on a record.</summary>
internal static class Earliest
{
    public static Refusal? OnCase(Act act, Work work) =>
        work.Case.FirstOffence is { } offence && act.OccurredOn < offence ? new BeforeTheOffence(offence) :
        work.Case.Prevention && act.OccurredOn < work.Case.ReferredOn ? new BeforeTheReferral(work.Case.ReferredOn) :
        null;

    /// <summary>For what moves the case on: nothing is backdated to before a step that was taken already.</summary>
    public static Refusal? AfterTheLastStep(Act act, Work work) =>
        OnCase(act, work) ?? (act.OccurredAt < work.LastStepAt ? new BeforeTheLastStep(UkTime.At(work.LastStepAt)) : null);

    /// <summary>For what changes reference data or policy, which is never dated back: days that have passed were decided under what was in force.</summary>
    public static Refusal? Today(Act act, Work work) => act.OccurredOn < work.Today ? new NotDatedBack() : null;

    /// <summary>What is done in an exercise, or a review, is not dated before what was done there last.</summary>
    public static Refusal? OfScrutiny(Act act, Work work, Guid stream) =>
        work.LastOf(stream) is var last && act.OccurredAt < last ? new BeforeTheLastStep(UkTime.At(last)) : null;

    public static Refusal? AtPanel(Act act, Work work) =>
        act.OccurredAt < work.BeganAt(work.Panel.Id.Value) ? new BeforeTheMeetingWasCalled() : null;
}
