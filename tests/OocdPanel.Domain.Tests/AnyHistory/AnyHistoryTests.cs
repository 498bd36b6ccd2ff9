using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.AnyHistory;

/// <summary>Whatever people try, in whatever order: some thousands of histories, each from its seed.</summary>
public class AnyHistoryTests
{
    private const int Histories = 3000;

    [Fact]
    public void No_order_of_commands_breaks_a_promise_or_a_stream()
    {
        var happened = new HashSet<string>();
        for (var seed = 1; seed <= Histories; seed++)
        {
            var world = World.Live(seed);
            var broken = Promises.Broken(world.Log);
            broken.ShouldBeEmpty($"seed {seed}: {string.Join("; ", broken)}");
            happened.UnionWith(world.Log.Select(change => change.Happened.GetType().Name));
            if (world.Log.Any(change => change.Happened is DisposalDelivered { Disposal.Value: "youth-caution" or "youth-conditional-caution" }))
                happened.Add("a caution");
        }

        // Promises are kept easily where nothing happens: every event of a child’s record has to have come up somewhere.
        var events = typeof(CaseEvent).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(StoredAttribute), false) && !type.IsSubclassOf(typeof(ReferenceEvent)) && !type.IsSubclassOf(typeof(PolicyEvent))
                && !type.IsSubclassOf(typeof(ExerciseEvent)) && !type.IsSubclassOf(typeof(ReviewEvent)))
            .Select(type => type.Name);
        // A second case, and half a year after the first has closed, are beyond one short history.
        events.Append("a caution").Except(happened).Except([nameof(ProgrammeFoundInappropriate), nameof(FollowUpRecorded)]).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_seed_lives_the_same_history() =>
        World.Live(42).Log.Select(change => change.Happened.ToString()).ShouldBe(World.Live(42).Log.Select(change => change.Happened.ToString()));

    [Fact]
    public void A_promise_can_be_broken() // By events that no Decide would let through.
    {
        CaseEvent[] unadmitted = Journey.Delivered("youth-caution").From(referral => referral with { Admission = "responsibility-accepted" });
        Broken([.. Case(unadmitted)]).ShouldBe(["A caution without full admission and evidence"]);
        Broken([.. Case(Journey.Delivered("youth-caution").From(referral => referral with { EvidenceSufficient = false }))])
            .ShouldBe(["A caution without full admission and evidence"]);
        Broken([.. Case([.. Journey.Confirmed("youth-caution"), new DisposalDelivered(new("youth-caution"), Any.Officer, new(2028, 6, 15), "Home", 18, new("Jo Example", "mother"))])])
            .ShouldBe(["A caution at 18"]);
        Broken([.. Case([.. Journey.Decided("nfa"), new DisposalDelivered(new("nfa"), Any.Officer, Any.Delivery, "Home", 13)])]).ShouldBe(["Delivered unconfirmed"]);
        Broken([.. Case(Journey.Listed), .. Meeting([.. Journey.Open, .. Journey.Arrived("police.m", "yjs.m"), new ItemDecided(Any.Case, Any.Decision("nfa"))])])
            .ShouldBe(["Decided without quorum"]);
        Broken([.. Case(Journey.Listed), .. Meeting([.. Journey.ClosedMeeting, new ItemDecided(Any.Case, Any.Decision("nfa"))])]).ShouldBe(["Decided outside a meeting"]);
        Broken([.. Case(Journey.Completed), .. Meeting([.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))])]).ShouldBe(["Decided before countersignature"]);
        Broken([.. Case([.. Journey.Heard, new JudgementsMade("very-high", "low", "low", "Reasons", Any.Practitioner), .. Journey.Listed[Journey.Judged.Length..]]), .. Meeting([.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))])])
            .ShouldBe(["Decided on a high judgement without asking for the risk panel"]);
        Broken([.. Case(Journey.Listed.From(referral => referral with { Victims = [new(1, "Sam Sample", null)] })), .. Meeting([.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))])])
            .ShouldBe(["Decided before every victim was heard"]);
        Broken([.. Case(Journey.InProgramme("nfa")), Change.To(Any.Programme, Journey.Running()[0]), .. Case([new CaseClosed("Done")])])
            .ShouldBe(["Closed with an open programme"]);
        Broken([.. Case([.. Journey.Confirmed("nfa"), new DecisionEscalated(new("member1"), null, null, "Thin"), new DisposalDelivered(new("nfa"), Any.Officer, Any.Delivery, "Home", 13)])])
            .ShouldBe(["Delivered while the decision was escalated"]);
        Broken([.. Case([.. Journey.Closed, new FoundEligible()])]).ShouldBe(["Something happened on a closed case"]);
        Broken([.. Case([.. Journey.Completed, new AssessmentCountersigned(Any.Practitioner, null)])]).ShouldBe(["Countersigned by an assessor"]);
        Broken([.. Case([.. Journey.Decided("nfa"), new DecisionConfirmed(new("nfa"), Any.Chair)])]).ShouldBe(["Confirmed by assessor or chair"]);
        Broken([.. Case([.. Journey.Listed, new PanelDecisionRecorded(Any.Panel, Any.Practitioner, Any.Decision("nfa"))])]).ShouldBe(["Chaired by an assessor"]);
        Broken([.. Case(Journey.Listed), .. Meeting([.. Journey.Quorate, new ConflictDeclared(Any.Case, new("police.m"), "A cousin"), new ItemDecided(Any.Case, Any.Decision("nfa"))])])
            .ShouldBe(["Decided without quorum"]);
        Broken([.. Case(Journey.Listed), .. Meeting([.. Journey.Quorate, new ConflictDeclared(Any.Case, Any.Chair, "A cousin")]), .. Case([new PanelDecisionRecorded(Any.Panel, Any.Chair, Any.Decision("nfa"))])])
            .ShouldBe(["Decided by a chair with a conflict"]);
        Broken([.. Case([.. Journey.Delivered("outcome-22"), new Outcome22Finalised("Seen", Any.Officer)])]).ShouldBe(["Outcome 22 final without a completed activity"]);
        Broken([.. Case([Journey.Referral with { Offences = [Any.OffenceOf("theft", new(2029, 1, 1))] }])]).ShouldBe(["Referred at another age than 10 to 17"]);
        Broken([.. Case(Journey.Listed), Change.To(Any.Child, new OocdPanel.Domain.Children.ChildErased("court-order"))]).ShouldBe(["Erased while a case went on"]);
        Broken([.. Case([.. Journey.Supported, new CaseListed(Any.Panel)])]).ShouldBe(["Prevention was treated as an offence"]);
        Broken([.. Case([Journey.ForPrevention with { ReferredOn = new(2029, 1, 1) }])]).ShouldBe(["Referred at another age than 10 to 17"]);
        Broken([.. Case([.. Journey.Completed, new DecidedUrgently(Any.Practitioner, "Turns 18", Any.Decision("nfa"))])]).ShouldBe(["Decided before countersignature", "Chaired by an assessor"]);
        Broken([.. Case([.. Journey.DecidedUrgently("nfa"), new UrgentDecisionRatified(Any.Panel, Any.Manager, true, "Agreed")])]).ShouldBe(["Ratified by nobody else"]);
        Broken([.. Case([.. Journey.DecidedUrgently("nfa"), new CaseClosed("Done")])]).ShouldBe(["Closed before it was ratified"]);
        Broken([.. Case(Journey.DecidedUrgently("nfa")), .. Meeting([.. Journey.ClosedMeeting, new ItemRatified(Any.Case, true, "Agreed")])]).ShouldBe(["Decided outside a meeting"]);
        Broken([.. Case(Journey.Referred), Change.To(Any.OtherChild, new OocdPanel.Domain.Children.ChildMergedInto(Any.Child, "The same")), Change.To(Any.Child, new OocdPanel.Domain.Children.ChildMergedInto(Any.OtherChild, "The same"))])
            .ShouldBe(["A chain of merged records"]);
        Broken([.. Case(Journey.Closed)]).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Broken(params Change[] log) => Promises.Broken([Change.To(Any.Child, Any.Registered()), .. log]);

    private static IEnumerable<Change> Case(CaseEvent[] events) => events.Select(happened => Change.To(Any.Case, happened));

    private static IEnumerable<Change> Meeting(PanelEvent[] events) => events.Select(happened => Change.To(Any.Panel, happened));
}
