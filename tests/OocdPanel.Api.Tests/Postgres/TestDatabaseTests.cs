using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Postgres;

public sealed class TestDatabaseTests
{
    [Fact]
    public async Task Each_database_is_a_copy_of_what_was_prepared_once_and_keeps_to_itself()
    {
        var (first, second) = (new Prepared(), new Prepared());
        await first.InitializeAsync();
        await second.InitializeAsync();

        await using (var write = first.Source.CreateCommand("insert into note values ('mine')"))
            await write.ExecuteNonQueryAsync();

        (await CountAsync(first)).ShouldBe(1);
        (await CountAsync(second)).ShouldBe(0);
        Prepared.Times.ShouldBe(1);
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    private static async Task<long> CountAsync(Prepared database)
    {
        await using var count = database.Source.CreateCommand("select count(*) from note");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private sealed class Prepared : TestDatabase
    {
        public static int Times { get; private set; }

        protected override async Task PrepareAsync(string connectionString)
        {
            Times++;
            await using var source = Npgsql.NpgsqlDataSource.Create(connectionString);
            await using var make = source.CreateCommand("create table note (text text)");
            await make.ExecuteNonQueryAsync();
        }
    }
}
