using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using static OocdPanel.Api.Tests.Reporting.Traps.HandMade;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The histories of EXPECTED-needs.md.</summary>
public sealed class NeedsHistories : HandMadeDatabase
{
    private const string Shropshire = "E06000051";
    private const string Rugby = "E07000220";

    /// <summary>Needs as they stood at one moment; a service is named with what of need, offered, attended holds: n, no, noa.</summary>
    private sealed record Stood(bool Accommodation, bool Education, string? SendPlan = null, string MentalHealth = "", string SubstanceUse = "", string Wider = "")
    {
        public IReadOnlyList<ServiceNeed> Services { get; } =
            [.. RecordNeeds.ServiceKinds.Zip([MentalHealth, SubstanceUse, Wider], (kind, holds) => new ServiceNeed(kind, holds.Contains('n'), holds.Contains('o'), holds.Contains('a')))];

        public NeedsAtStartRecorded AtStart => new(Accommodation, Education, "attending", null, SendPlan is not null, SendPlan ?? "none", Services, [], null, Somebody);

        public NeedsAtEnd AtEnd => new(Accommodation, Education, "attending", null, SendPlan is not null, SendPlan ?? "none", Services);
    }

    private protected override HandMade Histories
    {
        get
        {
            var made = new HandMade();
            Programme(made, new(true, false, "none", MentalHealth: "n"), new(true, true, "ehcp", MentalHealth: "noa", Wider: "no")); // A
            Programme(made, new(false, true, MentalHealth: "noa", SubstanceUse: "no"), null).Do("2024-06-05", new Stood(true, true).AtStart); // B
            Programme(made, null, new(true, false, Wider: "o")); // C
            Programme(made, new(true, true, "school-support"), new(true, true, "school-support"), recorded: "2024-07-10"); // D
            Programme(made, new(true, true), new(false, true), transferred: "2024-06-10"); // E
            Programme(made, new(true, true, MentalHealth: "n"), new(true, true, MentalHealth: "no"), type: "prevention"); // F
            Programme(made, new(true, true), new(false, false), age: 18); // G
            Programme(made, new(true, false), new(true, true), ended: "2024-07-03").Do("2024-05-15", new Stood(true, true).AtStart); // H
            Children(made);
            return made;
        }
    }

    private static HandMadeCase Programme(
        HandMade made, Stood? start, Stood? end, string ended = "2024-06-28", string? recorded = null, string? transferred = null, string type = "community_resolution", int age = 14)
    {
        var @case = made.Refer("2024-05-01", "shropshire", transferred is null ? Shropshire : Rugby, 0);
        var programme = new ProgrammeId(Guid.NewGuid());
        if (start is not null)
            @case.Do("2024-05-10", start.AtStart);
        made.Add("2024-05-20",
        [
            Change.To(programme, new PlanAgreed(@case.Id, @case.Child, new("shropshire"), new("community-resolution"), type, Day("2024-05-20"), age, [], Somebody)),
            Change.To(@case.Id, new ProgrammeAgreed(programme)),
        ]);
        if (transferred is not null)
            made.Add(transferred, [Change.To(programme, new ProgrammeTransferred(new("shropshire"), new("warwickshire"), Day(transferred)))]);
        made.Add(ended,
        [
            Change.To(programme, new ProgrammeEnded(true, Day(ended), age, null, "Evidence", "Plan", end?.AtEnd)),
            Change.To(@case.Id, new ProgrammeFinished(programme, true, Day(ended))),
        ], recorded);
        return @case;
    }

    private static void Children(HandMade made)
    {
        HandMadeCase Refer(bool? lookedAfter, params string[]? needs) =>
            made.Refer("2024-10-07", "shropshire", Shropshire, 0, new ChildParticulars(LookedAfter: lookedAfter, Needs: needs));

        var n1 = Refer(true, "ehcp", "send");
        n1.Again("2024-10-21");
        Refer(false, []); // N2
        Refer(null, null); // N3
        Refer(null, "slcn").Do("2024-10-09", new ReferralWithdrawn("A mistake")); // N4
        Refer(false, []).Again("2025-01-10", new ChildParticulars(LookedAfter: true, Needs: ["ehcp", "slcn"])); // N6
        var (n5, prevention) = (new ChildId(Guid.NewGuid()), new CaseId(Guid.NewGuid()));
        made.Add("2024-10-14",
        [
            Change.To(n5, new ChildRegistered(new("Some", "Trap"), new(2010, 1, 6), "female", new("white-british"), new(Shropshire), [])),
            Change.To(n5, new ChildReferred(prevention, new(Shropshire), [], new ChildParticulars(Needs: ["send"]))),
            Change.To(prevention, new PreventionReferred(n5, new("shropshire"), new(Shropshire), 14, "Missing lessons", [], Somebody, Day("2024-10-14"))),
        ]);
    }
}
