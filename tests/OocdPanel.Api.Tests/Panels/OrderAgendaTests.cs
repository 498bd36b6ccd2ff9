using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class OrderAgendaTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "order-agenda"), Trait("Case", "accepted")]
    public async Task The_meeting_shows_the_time_of_the_item()
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.DoAsync(Calls.OrderAgenda);
        (await journey.GetAsync(People.Member, $"/panels/{journey.Panel}")).Body.GetProperty("items")[0].GetProperty("at").GetString().ShouldBe("10:30:00");
    }

    [Fact, Trait("Command", "order-agenda"), Trait("Case", "refused")]
    public async Task Every_item_is_named_once()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await Refused(journey, Calls.OrderAgenda(journey).With("items[0].case", Guid.NewGuid()), 422, "agenda-incomplete")).Naming("items");
    }

    [Fact, Trait("Command", "order-agenda"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_orders_it()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.OrderAgenda(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.OrderAgenda(journey), People.Member);
    }
}
