using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using Xunit.Sdk;

namespace OocdPanel.Domain.Tests;

/// <summary>The words the other tests are written in: each of them can fail.</summary>
public class ScenarioTests
{
    private static readonly Outcome<CaseEvent> _closed = new CaseClosed("Done");
    private static readonly Outcome<CaseEvent> _refused = new ProgrammeStillOpen();
    private static readonly Outcome<CaseEvent> _nothing = Array.Empty<CaseEvent>();

    [Fact]
    public void What_is_true_passes()
    {
        After(_closed).Then(new CaseClosed("Done"));
        After(_closed).ThenHappened<CaseClosed>().Summary.ShouldBe("Done");
        After(_refused).ThenRefused<ProgrammeStillOpen>().Code.ShouldBe("programme-open");
        After(_nothing).Then();
    }

    [Fact]
    public void An_expected_refusal_fails_when_something_happened() => Fails(() => After(_closed).ThenRefused<ProgrammeStillOpen>());

    [Fact]
    public void An_expected_refusal_fails_when_nothing_came_at_all() => Fails(() => After(_nothing).ThenRefused<ProgrammeStillOpen>());

    [Fact]
    public void An_expected_refusal_fails_for_another_reason() => Fails(() => After(_refused).ThenRefused<Outcome22NotFinal>());

    [Fact]
    public void An_expected_refusal_fails_for_a_reason_of_a_wider_kind() => Fails(() => After(_refused).ThenRefused<Conflict>());

    [Fact]
    public void Expected_events_fail_when_refused() => Fails(() => After(_refused).Then(new CaseClosed("Done")));

    [Fact]
    public void Expecting_nothing_fails_when_refused() => Fails(() => After(_refused).Then());

    [Fact]
    public void Expected_events_fail_when_one_holds_something_else() => Fails(() => After(_closed).Then(new CaseClosed("Undone")));

    [Fact]
    public void Expected_events_fail_when_there_is_one_more() => Fails(() => After(_closed).Then(new CaseClosed("Done"), new FoundEligible()));

    [Fact]
    public void Expected_events_fail_when_they_come_in_another_order() => Fails(() =>
        new When<CaseEvent>(new CaseEvent[] { new FoundEligible(), new CaseClosed("Done") }).Then(new CaseClosed("Done"), new FoundEligible()));

    [Fact]
    public void Expected_events_fail_when_a_list_inside_differs() => Fails(() =>
        new When<PanelEvent>(new PanelClosed([Any.Case])).Then(new PanelClosed([])));

    [Fact]
    public void Expected_changes_fail_when_they_go_to_another_stream() => Fails(() =>
        new When<Change>(Change.To(Any.Case, new FoundEligible())).Then(Change.To(new CaseId(Any.Panel.Value), new FoundEligible())));

    [Fact]
    public void Expecting_one_among_them_fails_when_it_is_not_there() => Fails(() => After(_closed).ThenHappened<FoundEligible>());

    [Fact]
    public void Expecting_one_among_them_fails_when_refused() => Fails(() => After(_refused).ThenHappened<CaseClosed>());

    private static When<CaseEvent> After(Outcome<CaseEvent> outcome) => new(outcome);

    private static void Fails(Action test) => Should.Throw<XunitException>(test);
}
