using System.Diagnostics;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>A programme, as far as later decisions need it.</summary>
public sealed record Programme(ProgrammeId Id)
{
    public CaseId Case { get; init; }
    public ChildId Child { get; init; }
    public AreaCode Area { get; init; }
    public DisposalCode Disposal { get; init; }
    public DateOnly StartedOn { get; init; }
    public bool Ended { get; init; }

    public static Programme Evolve(Programme programme, ProgrammeEvent happened) => happened switch
    {
        PlanAgreed e => programme with
        {
            Case = e.Case,
            Child = e.Child,
            Area = e.Area,
            Disposal = e.Disposal,
            StartedOn = e.StartedOn,
        },
        SessionRecorded => programme,
        ProgrammeTransferred e => programme with { Area = e.To },
        ProgrammeEnded => programme with { Ended = true },
        _ => throw new UnreachableException($"A programme does not know what to do with {happened.GetType().Name}."),
    };
}
