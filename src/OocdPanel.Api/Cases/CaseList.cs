using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Cases;

/// <summary>One row a case: what worklists show and filter by. The stage is derived in the row from the same facts as in <see cref="Case.Stage"/>; a test holds the two together.</summary>
public sealed class CaseList : IProjection
{
    public string Name => "case-list";

    public IReadOnlyList<string> Tables => ["case_list", "case_list_child"];

    public string Ddl => """
        create table case_list_child (
            child_id uuid primary key,
            given text not null,
            family text not null);
        create table case_list (
            case_id uuid primary key,
            child_id uuid not null,
            area text not null,
            submitted_by text not null,
            referred_on date not null,
            offence_group text not null,
            victims int not null,
            heard int[] not null default '{}',
            screening text not null default 'none',
            wanted_by date,
            practitioner text,
            assessed boolean not null default false,
            countersigned boolean not null default false,
            panel_id uuid,
            disposal text,
            confirmed boolean not null default false,
            delivered boolean not null default false,
            programme_id uuid,
            programme_open boolean not null default false,
            programme_ended boolean not null default false,
            final boolean not null default false,
            closed boolean not null default false,
            stage text not null generated always as (case
                when closed then 'closed'
                when screening = 'ineligible' then 'ineligible'
                when final then 'outcome-22-final'
                when programme_open then 'in-programme'
                when programme_ended then 'programme-ended'
                when delivered then 'delivered'
                when confirmed then 'awaiting-delivery'
                when disposal is not null then 'awaiting-confirmation'
                when screening = 'returned' then 'returned-for-information'
                when screening = 'none' then 'referred'
                when practitioner is null then 'awaiting-allocation'
                when not assessed then 'being-assessed'
                when not countersigned then 'awaiting-countersignature'
                when panel_id is null then 'ready-for-panel'
                else 'awaiting-panel' end) stored);
        create index case_list_area on case_list (area, stage, referred_on, case_id);
        create index case_list_practitioner on case_list (practitioner, referred_on, case_id);
        create index case_list_submitted on case_list (submitted_by, referred_on, case_id);
        create index case_list_child_cases on case_list (child_id);
        """;

    public void Project(RecordedEvent happened, Rows rows)
    {
        var id = happened.Stream;
        switch (happened.Data)
        {
            case ChildRegistered e:
                rows.Execute("insert into case_list_child (child_id, given, family) values ($1, $2, $3)", id, e.Name.Given, e.Name.Family);
                break;
            case ReferralSubmitted e:
                rows.Execute(
                    "insert into case_list (case_id, child_id, area, submitted_by, referred_on, offence_group, victims) values ($1, $2, $3, $4, $5, $6, $7)",
                    id, e.Child.Value, e.Area.Value, e.SubmittedBy.Value, e.ReferredOn, e.Offences[0].Group, e.Victims.Count);
                break;
            case ReferralReturned e:
                rows.Execute("update case_list set screening = 'returned', wanted_by = $2 where case_id = $1", id, e.By);
                break;
            case InformationProvided:
                rows.Execute("update case_list set screening = 'none', wanted_by = null where case_id = $1", id);
                break;
            case FoundEligible:
                rows.Execute("update case_list set screening = 'eligible' where case_id = $1", id);
                break;
            case FoundIneligible:
                rows.Execute("update case_list set screening = 'ineligible' where case_id = $1", id);
                break;
            case CaseAllocated e:
                rows.Execute("update case_list set practitioner = $2 where case_id = $1", id, e.Practitioner.Value);
                break;
            case VictimViewsRecorded e:
                rows.Execute("update case_list set heard = array(select distinct unnest(heard || $2) order by 1) where case_id = $1", id, e.Victim);
                break;
            case AssessmentCompleted:
                rows.Execute("update case_list set assessed = true where case_id = $1", id);
                break;
            case AssessmentCountersigned:
                rows.Execute("update case_list set countersigned = true where case_id = $1", id);
                break;
            case AssessmentSentBack:
                rows.Execute("update case_list set assessed = false where case_id = $1", id);
                break;
            case CaseListed e:
                rows.Execute("update case_list set panel_id = $2 where case_id = $1", id, e.Panel.Value);
                break;
            case CaseCarriedOver:
                rows.Execute("update case_list set panel_id = null where case_id = $1", id);
                break;
            case PanelDecisionRecorded e:
                rows.Execute("update case_list set disposal = $2 where case_id = $1", id, e.Decision.Disposal.Value);
                break;
            case DecisionConfirmed:
                rows.Execute("update case_list set confirmed = true where case_id = $1", id);
                break;
            case DisposalDelivered:
                rows.Execute("update case_list set delivered = true where case_id = $1", id);
                break;
            case ProgrammeAgreed e:
                rows.Execute("update case_list set programme_id = $2, programme_open = true where case_id = $1", id, e.Programme.Value);
                break;
            case ProgrammeFinished:
                rows.Execute("update case_list set programme_open = false, programme_ended = true where case_id = $1", id);
                break;
            case ReturnedToPanel:
                rows.Execute(
                    "update case_list set panel_id = null, disposal = null, confirmed = false, delivered = false, programme_id = null, programme_ended = false where case_id = $1", id);
                break;
            case Outcome22Finalised:
                rows.Execute("update case_list set final = true where case_id = $1", id);
                break;
            case CaseClosed:
                rows.Execute("update case_list set closed = true where case_id = $1", id);
                break;
        }
    }
}
