using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>The child is referred to the enhanced case management clinic, where the area has one and the child consents.</summary>
public sealed record ReferToClinic(DateOnly On, bool ChildConsents, string Why)
{
    public static Outcome<CaseEvent> Decide(ReferToClinic command, Act act, Case @case, ReferenceData reference) =>
        @case.IsOver || @case.Practitioner is null ? new NotAtThatStage(@case.Stage, Stage.BeingAssessed) :
        !reference.PolicyOf(@case.Area, act.OccurredOn).Clinic ? new NoClinic() :
        @case.Assessment.AtClinic ? new AtClinicAlready() :
        !command.ChildConsents ? new ClinicNeedsConsent() :
        WritingGate.InTheFuture(command.On, act) is { } future ? future :
        new ReferredToClinic(command.On, command.Why, act.By);
}

public sealed record NoClinic() : Conflict("no-clinic", null,
    "The area’s policy has no enhanced case management clinic.", "If there is one now, ask an administrator to change the policy.");

public sealed record AtClinicAlready() : Conflict("at-clinic-already", null,
    "The case is with the clinic already.", "Record what the clinic recommends first.");

public sealed record ClinicNeedsConsent() : Refusal("clinic-needs-consent", null,
    "A child is referred to the clinic with their consent only.", "Ask the child, and refer when they agree.", "childConsents");
