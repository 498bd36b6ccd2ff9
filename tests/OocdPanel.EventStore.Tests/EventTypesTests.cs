using System.Text.Json;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests;

public sealed class EventTypesTests(TestDatabase database) : BankTests(database)
{
    [Fact]
    public void A_name_stands_for_one_type() =>
        Should.Throw<ArgumentException>(() => new EventTypes([("a.v1", typeof(Opened)), ("a.v1", typeof(Paid))], new(JsonSerializerDefaults.Web)))
            .Message.ShouldContain("a.v1");

    [Fact]
    public void A_type_has_one_name() =>
        Should.Throw<ArgumentException>(() => new EventTypes([("a.v1", typeof(Paid)), ("a.v2", typeof(Paid))], new(JsonSerializerDefaults.Web)))
            .Message.ShouldContain(nameof(Paid));

    [Fact]
    public void Names_and_types_are_found_either_way()
    {
        Bank.Types.NameOf(typeof(Paid)).ShouldBe("account.paid.v1");
        Bank.Types.ByName["account.paid.v1"].ShouldBe(typeof(Paid));
        Should.Throw<ArgumentException>(() => Bank.Types.NameOf(typeof(string)));
    }

    [Fact]
    public async Task A_stored_name_nobody_knows_is_loud_and_says_where()
    {
        var account = Guid.NewGuid();
        var position = (await Bank.AppendAsync(account, 0, new Opened("Ann")))[0].Position;
        await Bank.ExecuteAsync($"update mt_events set type = 'account.frozen.v1' where seq_id = {position}");
        var unknown = await Should.ThrowAsync<UnknownEventException>(Bank.LoadAsync(account));
        (unknown.Name, unknown.Position).ShouldBe(("account.frozen.v1", position));
        unknown.Message.ShouldContain("account.frozen.v1");
    }

    [Fact]
    public async Task Data_that_does_not_fit_its_type_is_loud_and_says_where()
    {
        var account = Guid.NewGuid();
        var position = (await Bank.AppendAsync(account, 0, new Paid(1)))[0].Position;
        await Bank.ExecuteAsync($$"""update mt_events set data = '{"pence": "many"}' where seq_id = {{position}}""");
        (await Should.ThrowAsync<JsonException>(Bank.LoadAsync(account))).Message.ShouldContain($"Event {position} (account.paid.v1)");
    }
}
