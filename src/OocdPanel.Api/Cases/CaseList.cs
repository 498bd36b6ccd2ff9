using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Cases;

/// <summary>One row a case: what worklists show and filter by. One row for each of its clocks that runs (R18). And the children's names, to show beside it.</summary>
public sealed class CaseList(ReferenceBook references) : IProjection
{
    private static readonly Table Cases = new(
        "case_list",
        [Column.Id("case_id")],
        [
            Column.Id("child_id"), Column.Text("area"), Column.Text("submitted_by"), Column.Day("referred_on"), Column.Text("offence_group"),
            Column.Number("victims_unheard"), Column.Day("wanted_by"), Column.Day("deferred_until"), Column.Text("practitioner"), Column.Id("panel_id"), Column.Text("disposal"),
            Column.Id("programme_id"), Column.Text("stage"), Column.Flag("to_ratify"), Column.Flag("taken_off"),
        ]);

    private static readonly Table Clocks = new("case_clock", [Column.Id("case_id"), Column.Text("kind")], [Column.Day("due"), Column.Day("soon_from")]);

    private static readonly Table Children = new("case_list_child", [Column.Id("child_id")], [Column.Bytes("name")]);

    public string Name => "case-list";

    public IReadOnlyList<Table> Tables => [Cases, Clocks, Children];

    public string Ddl => """
        create table case_list_child (
            child_id uuid primary key,
            name bytea);
        create table case_list (
            case_id uuid primary key,
            child_id uuid not null,
            area text not null,
            submitted_by text not null,
            referred_on date not null,
            offence_group text not null,
            victims_unheard int not null,
            wanted_by date,
            deferred_until date,
            practitioner text,
            panel_id uuid,
            disposal text,
            programme_id uuid,
            stage text not null,
            to_ratify boolean not null,
            taken_off boolean not null);
        create table case_clock (
            case_id uuid not null,
            kind text not null,
            due date not null,
            soon_from date,
            primary key (case_id, kind));
        create index case_list_area on case_list (area, stage, referred_on, case_id);
        create index case_list_practitioner on case_list (practitioner, referred_on, case_id);
        create index case_list_submitted on case_list (submitted_by, referred_on, case_id);
        create index case_list_child_cases on case_list (child_id);
        """;

    public IReadOnlyList<string> StreamTypes => ["case", "child"];

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        if (history.Type == "child")
            Child(history, rows);
        else
            Case(history, rows);
    }

    private static void Child(StreamHistory history, Rows rows)
    {
        var told = history.Events.Last(happened => NameIn(happened) is not null);
        var erased = history.Events.Any(happened => happened.Data is ChildErased);
        rows.Add(Children, history.Id, erased ? null : ChildNames.Seal(history, told, NameIn(told)!));
    }

    private static PersonName? NameIn(RecordedEvent happened) => happened.Data switch { ChildRegistered e => e.Name, ChildCorrected e => e.Is.Name, _ => null };

    private void Case(StreamHistory history, Rows rows)
    {
        var @case = new Case(new(history.Id));
        DateOnly? wantedBy = null;
        DateOnly? deferredUntil = null;
        Guid? programme = null;
        var takenOff = false;
        foreach (var happened in history.Events)
        {
            @case = Domain.Cases.Case.Evolve(@case, (CaseEvent)happened.Data);
            wantedBy = happened.Data switch { ReferralReturned e => e.By, InformationProvided => null, _ => wantedBy };
            deferredUntil = happened.Data switch { CaseDeferred e => e.Until, CaseListed or IDecisionMade => null, _ => deferredUntil };
            takenOff = happened.Data switch { CaseTakenOff => true, CaseListed or IDecisionMade or ReferralWithdrawn => false, _ => takenOff };
            programme = happened.Data switch { ProgrammeAgreed e => e.Programme.Value, ReturnedToPanel or DisposalRefused => null, _ => programme };
        }
        rows.Add(
            Cases, history.Id, @case.Child.Value, @case.Area.Value, @case.SubmittedBy.Value, @case.ReferredOn, @case.OffenceGroup,
            @case.Victims.Length - @case.VictimViews.Count, wantedBy, deferredUntil, @case.Practitioner?.Value, @case.ListedOn?.Value, @case.Decision?.Disposal.Value,
            programme, @case.Stage.Code(), @case.ToBeRatified is not null, takenOff);
        foreach (var clock in ClocksOfCase.Of(@case, history.Events, references.Current).Where(clock => clock.DoneOn is null))
            rows.Add(Clocks, history.Id, clock.Kind, clock.By, clock.SoonFrom);
    }
}
