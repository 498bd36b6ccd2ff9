using System.Collections.Immutable;
using System.Diagnostics;
using OocdPanel.Domain.Panels;
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

    /// <summary>How many targets the plan has.</summary>
    public int Targets { get; init; }

    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>The last day of all that is to be done, as it was planned or varied (R14).</summary>
    public DateOnly EndsBy { get; init; }

    /// <summary>A breach was so grave that the programme is to end as not completed.</summary>
    public bool Returned { get; init; }

    public bool Ended { get; init; }

    /// <summary>Who has given feedback: <c>child</c>, <c>parent-carer</c>.</summary>
    public ImmutableHashSet<string> FeedbackFrom { get; init; } = [];

    public static Programme Evolve(Programme programme, ProgrammeEvent happened) => happened switch
    {
        PlanAgreed e => programme with
        {
            Case = e.Case,
            Child = e.Child,
            Area = e.Area,
            Disposal = e.Disposal,
            StartedOn = e.StartedOn,
            Targets = e.Targets?.Count ?? 0,
            Conditions = [.. e.Conditions ?? []],
            EndsBy = e.EndsBy ?? e.Activities.Max(activity => activity.By),
        },
        SessionRecorded => programme,
        ProgrammeReviewed => programme,
        ProgrammeVaried e => programme with { Conditions = [.. e.Conditions], EndsBy = e.EndsBy },
        BreachRecorded e => programme with { Returned = programme.Returned || e.Consequence == RecordBreach.Return },
        ProgrammeTransferred e => programme with { Area = e.To },
        ProgrammeAppealed => programme,
        ProgrammeEnded => programme with { Ended = true },
        FeedbackRecorded e => programme with { FeedbackFrom = programme.FeedbackFrom.Add(e.From) },
        _ => throw new UnreachableException($"A programme does not know what to do with {happened.GetType().Name}."),
    };
}
