using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Command", "find-programme-inappropriate")]
public class FindProgrammeInappropriateTests
{
    [Fact, Trait("Case", "accepted"), Trait("Rule", "R5")]
    public void A_compulsory_programme_is_found_not_to_be_right() => Find(Journey.Delivered("youth-caution")).Then(new ProgrammeFoundInappropriate("In hospital", Any.Practitioner));

    [Fact, Trait("Case", "refused"), Trait("Rule", "R5")]
    public void Only_where_it_is_compulsory()
    {
        Find(Journey.Delivered("youth-caution"), Any.ChildBorn()).ThenRefused<ProgrammeNotCompulsory>();
        Find(Journey.Delivered("community-resolution")).ThenRefused<ProgrammeNotCompulsory>();
        Find(Journey.Delivered("youth-conditional-caution")).ThenRefused<ProgrammeNotCompulsory>();
    }

    [Fact, Trait("Case", "refused"), Trait("Rule", "R5")]
    public void With_a_reason_once_and_before_a_programme_is_agreed()
    {
        Find(Journey.Delivered("youth-caution"), why: " ").ThenRefused<FieldMissing>();
        Find([.. Journey.Delivered("youth-caution"), new ProgrammeFoundInappropriate("In hospital", Any.Practitioner)]).ThenRefused<FoundInappropriateAlready>();
        Find(Journey.InProgramme("youth-caution")).ThenRefused<NotAtThatStage>();
    }

    private static When<CaseEvent> Find(CaseEvent[] history, Child? child = null, string why = "In hospital") => Given(history).When(@case => FindProgrammeInappropriate.Decide(
        new(why), Any.Act(Any.Practitioner, Any.Start), @case, child ?? Any.ChildBorn(null, new DisposalReceived(Any.OtherCase, new("youth-caution"), Any.Offence, true)), Any.Reference));
}
