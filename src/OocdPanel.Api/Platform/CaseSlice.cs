using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>A command about one case.</summary>
public abstract class CaseSlice<TRequest> : Slice<TRequest> where TRequest : Request
{
    public override string Subject => "case";

    /// <summary>A practitioner writes where the case is allocated to them.</summary>
    protected virtual bool OnlyAllocated => true;

    public override bool Reaches(string role, Work work) => Reach.Case(role, work);

    public override Result.Forbidden? Barred(string role, Work work) =>
        OnlyAllocated && role == Domain.Shared.Roles.YjsPractitioner && work.Case.Practitioner != work.Person.User ? Reach.NotAllocated : null;

    /// <summary>Whether the command moves the case on, so that it cannot come before a step taken already.</summary>
    protected virtual bool MovesTheCase => true;

    public override Refusal? TooEarly(Act act, Work work) => MovesTheCase ? Earliest.AfterTheLastStep(act, work) : Earliest.OnCase(act, work);

    /// <summary>Overridden by a command that changes other streams too.</summary>
    public override Outcome<Change> Decide(TRequest request, Act act, Work work) =>
        DecideCase(request, act, work).On(happened => Change.To(work.Case.Id, happened));

    /// <summary>For a command that changes the case alone.</summary>
    protected virtual Outcome<CaseEvent> DecideCase(TRequest request, Act act, Work work) => throw new NotSupportedException();
}
