using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Tests.AnyHistory;

/// <summary>What no history may show. Read from the events alone, without any state that decisions are made on.</summary>
internal sealed class Promises
{
    private readonly Dictionary<Guid, Dictionary<UserId, string>> _members = [];
    private readonly Dictionary<Guid, HashSet<UserId>> _present = [];
    private readonly HashSet<(Guid Meeting, UserId Member)> _conflicts = [];
    private readonly HashSet<Guid> _openMeetings = [];
    private readonly HashSet<UserId> _assessors = [];
    private bool _highJudged;
    private bool _riskPanelAsked;
    private readonly HashSet<Guid> _openProgrammes = [];
    private readonly HashSet<int> _heard = [];
    private readonly Dictionary<Guid, Guid> _merged = [];
    private ReferralSubmitted? _referral;
    private DateOnly _born;
    private bool _prevention, _toBeRatified, _escalated, _countersigned, _confirmed, _completed, _closed, _ineligible, _withdrawn;
    private UserId? _chair;

    /// <summary>Everything that is broken, in the order in which it was.</summary>
    public static IReadOnlyList<string> Broken(IEnumerable<Change> log)
    {
        var promises = new Promises();
        return [.. log.SelectMany(change => promises.Read(change.Stream, change.Happened).ToList())];
    }

    private IEnumerable<string> Read(Guid stream, object happened)
    {
        if (_closed && happened is CaseEvent and not (VictimErased or FollowUpRecorded or DisposalAppealed or CaseAudited))
            yield return "Something happened on a closed case";
        if (_withdrawn && happened is CaseEvent and not VictimErased)
            yield return "Something happened on a withdrawn case";
        if (_prevention && happened is (VictimAdded or BailDateSet or ProsecutorDecisionRecorded or AssessmentOverridden or CaseListed or PanelDecisionRecorded or DisposalDelivered))
            yield return "Prevention was treated as an offence";
        switch (happened)
        {
            case ChildRegistered e: _born = e.DateOfBirth; break;
            case ChildErased or VictimErased:
                if (!_closed && !_ineligible && !_withdrawn)
                    yield return "Erased while a case went on";
                break;
            case ChildMergedInto e:
                if (_merged.ContainsKey(stream) || _merged.ContainsKey(e.Stays.Value) || _merged.ContainsValue(stream))
                    yield return "A chain of merged records";
                _merged[stream] = e.Stays.Value;
                break;
            case ChildSeparated: _merged.Remove(stream); break;
            case ReferralWithdrawn: _withdrawn = true; break;
            case FoundIneligible: _ineligible = true; break;
            case ReferralSubmitted e:
                _referral = e;
                if (e.Offences.Count == 0 || e.Offences.Any(offence => Age.On(_born, offence.On) is < 10 or > 17))
                    yield return "Referred at another age than 10 to 17";
                break;
            case PreventionReferred e:
                _prevention = true;
                if (Age.On(_born, e.ReferredOn) is < 10 or > 17)
                    yield return "Referred at another age than 10 to 17";
                break;
            case ReferralCorrected e when !_prevention:
                _referral = _referral! with { Admission = e.Is.Admission ?? _referral.Admission, EvidenceSufficient = e.Is.EvidenceSufficient ?? _referral.EvidenceSufficient };
                break;
            case ChildCorrected e: _born = e.Is.DateOfBirth ?? _born; break;
            case VictimAdded e: _referral = _referral! with { Victims = [.. _referral.Victims, new(e.Victim, e.Name, e.Contact)] }; break;
            case VictimRemoved e: _referral = _referral! with { Victims = [.. _referral.Victims.Where(victim => victim.Number != e.Victim)] }; break;
            case VictimViewsRecorded e: _heard.Add(e.Victim); break;
            case ReassessmentOpened e: (_countersigned, _highJudged, _riskPanelAsked, _) = (false, false, false, _assessors.Add(e.Assessor)); break;
            case JudgementsMade e:
                _assessors.Add(e.Assessor);
                _highJudged = new[] { e.SafetyAndWellbeing, e.RiskOfSeriousHarm, e.LikelihoodOfReoffending }.Any(level => level.EndsWith("high", StringComparison.Ordinal));
                break;
            case ReferredToRiskPanel or RiskPanelDeclined: _riskPanelAsked = true; break;
            case AssessmentOverridden: _countersigned = true; break;
            case IWorkOfAssessor e: _assessors.Add(e.Assessor); break;
            case AssessmentCountersigned e:
                _countersigned = true;
                if (_assessors.Contains(e.Manager))
                    yield return "Countersigned by an assessor";
                break;
            case PanelConvened e:
                _members[stream] = e.Members.ToDictionary(member => member.User, member => member.Agency.Value);
                _present[stream] = [];
                break;
            case AttendanceRecorded e: _ = e.Present ? _present[stream].Add(e.Member) : _present[stream].Remove(e.Member); break;
            case MemberInvited { Member: var member }: _members[stream][member.User] = member.Agency.Value; break;
            case ConflictDeclared e: _conflicts.Add((stream, e.Member)); break;
            case ConflictWithdrawn e: _conflicts.Remove((stream, e.Member)); break;
            case PanelOpened: _openMeetings.Add(stream); break;
            case PanelClosed: _openMeetings.Remove(stream); break;
            case ItemDecided:
                foreach (var broken in BySuchAMeeting(stream).Concat(Undecidable()))
                    yield return broken;
                break;
            case ItemRatified:
                foreach (var broken in BySuchAMeeting(stream))
                    yield return broken;
                break;
            case DecidedUrgently e:
                (_escalated, _chair, _confirmed, _completed, _toBeRatified) = (false, e.Manager, false, false, true);
                foreach (var broken in Undecidable())
                    yield return broken;
                if (_assessors.Contains(e.Manager))
                    yield return "Chaired by an assessor";
                break;
            case UrgentDecisionRatified e:
                if (!_toBeRatified || e.Chair == _chair)
                    yield return "Ratified by nobody else";
                _toBeRatified = false;
                break;
            case DecisionWithdrawn or DisposalRefused or ReturnedToPanel: _toBeRatified = false; break;
            case PanelDecisionRecorded e:
                _escalated = false;
                (_chair, _confirmed, _completed) = (e.Chair, false, false);
                if (_conflicts.Contains((e.Panel.Value, e.Chair)))
                    yield return "Decided by a chair with a conflict";
                if (_assessors.Contains(e.Chair))
                    yield return "Chaired by an assessor";
                break;
            case DecisionConfirmed e:
                _confirmed = true;
                if (_assessors.Contains(e.DecisionMaker) || _chair == e.DecisionMaker)
                    yield return "Confirmed by assessor or chair";
                break;
            case DecisionEscalated: _escalated = true; break;
            case EscalationResolved: _escalated = false; break;
            case DisposalDelivered e:
                if (_escalated)
                    yield return "Delivered while the decision was escalated";
                var caution = e.Disposal.Value.Contains("caution", StringComparison.Ordinal);
                if (!_confirmed)
                    yield return "Delivered unconfirmed";
                if (caution && (_referral!.Admission != "full" || !_referral.EvidenceSufficient))
                    yield return "A caution without full admission and evidence";
                if (caution && e.AppropriateAdult is null)
                    yield return "A caution without an appropriate adult";
                if (e.Disposal.Value == "youth-conditional-caution" && e.Requirements is null)
                    yield return "A conditional caution without its five requirements";
                if (caution && Age.On(_born, e.On) > 17)
                    yield return "A caution at 18";
                break;
            case PlanAgreed: _openProgrammes.Add(stream); break;
            case ProgrammeEnded e: (_, _completed) = (_openProgrammes.Remove(stream), e.Completed); break;
            case Outcome22Finalised:
                if (!_completed)
                    yield return "Outcome 22 final without a completed activity";
                break;
            case CaseClosed:
                _closed = true;
                if (_toBeRatified)
                    yield return "Closed before it was ratified";
                if (_openProgrammes.Count > 0)
                    yield return "Closed with an open programme";
                break;
        }
    }

    private IEnumerable<string> BySuchAMeeting(Guid stream)
    {
        var agencies = _present[stream].Where(member => !_conflicts.Contains((stream, member))).Select(member => _members[stream][member]).ToHashSet();
        if (!agencies.Contains("police") || !agencies.Contains("yjs") || !agencies.Overlaps(["social-care", "education", "health"]))
            yield return "Decided without quorum";
        if (!_openMeetings.Contains(stream))
            yield return "Decided outside a meeting";
    }

    private IEnumerable<string> Undecidable()
    {
        if (!_countersigned)
            yield return "Decided before countersignature";
        if (_highJudged && !_riskPanelAsked)
            yield return "Decided on a high judgement without asking for the risk panel";
        if (_referral!.Victims.Any(victim => !_heard.Contains(victim.Number)))
            yield return "Decided before every victim was heard";
    }
}
