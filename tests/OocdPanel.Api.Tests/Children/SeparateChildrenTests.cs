using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Children;

[Trait("Command", "separate-children")]
public sealed class SeparateChildrenTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Case", "accepted")]
    public async Task Each_case_is_as_it_was_and_the_history_keeps_both_acts()
    {
        var journey = await At(Stage.Referred);
        await journey.ReferOtherAsync();
        var before = new[] { await ReadAsync(journey), await ReadAsync(journey.Other!) };
        await journey.DoAsync(Calls.MergeChildren);
        (await ReadAsync(journey.Other!)).ShouldNotBe(before[1]);
        await journey.DoAsync(Calls.SeparateChildren);

        new[] { await ReadAsync(journey), await ReadAsync(journey.Other!) }.ShouldBe(before);
        foreach (var (record, merged, separated) in new[] { (journey, "merged into this one", "The record merged into this one"), (journey.Other!, "and merged into it", "of another child than the one it had been merged into") })
        {
            var history = (await journey.GetAsync(People.Manager, $"/cases/{record.Case}/history")).Text;
            history.ShouldContain(merged);
            history.ShouldContain(separated);
            history.ShouldContain("They are cousins.");
        }
    }

    [Fact, Trait("Case", "refused")]
    public async Task What_is_not_merged_into_it_is_not_separated_from_it()
    {
        var journey = await At(Stage.Referred);
        await journey.ReferOtherAsync();
        await Refused(journey, Calls.SeparateChildren(journey), 409, "not-merged");
        await journey.DoAsync(Calls.MergeChildren);
        await Refused(journey, Calls.SeparateChildren(journey).Without("why"), 400, "invalid");
        await Refused(journey, Calls.SeparateChildren(journey).With("other", "Robin"), 400, "invalid");
        await journey.DoAsync(Calls.SeparateChildren);
        await Refused(journey, Calls.SeparateChildren(journey), 409, "not-merged");
    }

    [Fact, Trait("Case", "forbidden")]
    public async Task Only_managers_of_the_area_and_of_records_may()
    {
        var journey = await At(Stage.Referred);
        await journey.MergeOtherAsync();
        await Forbidden(journey, Calls.SeparateChildren(journey), People.Practitioner);
    }

    [Fact, Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.Referred);
        await journey.MergeOtherAsync();
        await Stale(journey, Calls.SeparateChildren(journey), journey.Child, compulsory: true);
    }

    private static async Task<string> ReadAsync(Journey journey) => (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).ShouldBeRead();
}
