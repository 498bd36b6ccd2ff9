using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

public class NeedClassificationTests
{
    [Fact]
    public void Every_record_says_of_each_kind_of_need_once_how_it_stood() =>
        Of(true, false, true, "ehcp", new ServiceNeed("mental-health", true, true, false)).ShouldBe(
        [
            new NeedKind(NeedKind.Accommodation, true, false, true),
            new NeedKind(NeedKind.Education, true, false, false),
            new NeedKind(NeedKind.SendPlan, true, false, true),
            new NeedKind(NeedKind.MentalHealth, true, true, false),
        ]);

    [Theory]
    [InlineData(false, "none", false, false)]
    [InlineData(true, "none", true, false)]
    [InlineData(true, "school-support", true, true)]
    [InlineData(true, "ehcp", true, true)]
    public void A_plan_is_asked_of_those_with_special_educational_needs(bool send, string plan, bool needed, bool met) =>
        Of(true, true, send, plan).Single(need => need.Kind == NeedKind.SendPlan).ShouldBe(new(NeedKind.SendPlan, needed, false, met));

    [Fact]
    public void The_services_are_those_that_are_recorded() => NeedKind.Services.Select(service => service.Code).ShouldBe(RecordNeeds.ServiceKinds);

    private static IReadOnlyList<NeedKind> Of(bool accommodation, bool education, bool send, string plan, params IReadOnlyList<ServiceNeed> services)
    {
        var atEnd = NeedKind.Of(new NeedsAtEnd(accommodation, education, "attending", null, send, plan, services));

        NeedKind.Of(new NeedsAtStartRecorded(accommodation, education, "attending", null, send, plan, services, [], null, Any.Practitioner)).ShouldBe(atEnd);
        return atEnd;
    }
}
