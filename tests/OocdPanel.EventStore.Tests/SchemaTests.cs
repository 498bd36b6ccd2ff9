using Npgsql;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests;

public sealed class SchemaTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private NpgsqlDataSource source = null!;

    private Bank Bank => field ??= new Bank(source);

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        source = StoreDataSource.Create(database.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Many_processes_starting_at_once_make_one_schema()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var process = StoreDataSource.Create(database.ConnectionString + ";Pooling=true");
            await Schema.EnsureAsync(process, Bank.Projections, default);
        }));
        await Schema.EnsureAsync(source, Bank.Projections, default);
        (await Bank.RowsAsync("select format, tx_offset from oocd.log")).ShouldBe(["(2,0)"]);
        (await Bank.RowsAsync("select tablename from pg_tables where schemaname = 'read'")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Another_store_format_is_refused_with_what_to_do()
    {
        await Schema.EnsureAsync(source, [], default);
        await Bank.ExecuteAsync("update oocd.log set format = '3'");
        var refused = await Should.ThrowAsync<StoreFormatException>(Schema.EnsureAsync(source, [], default));
        refused.Message.ShouldContain("'3'");
        refused.Message.ShouldContain("'2'");
        refused.Message.ShouldContain("empty database");
        await Should.ThrowAsync<StoreFormatException>(Bank.Rebuild([]).RunAsync(null, null, default));
        await Bank.ExecuteAsync("delete from oocd.log");
        await Should.ThrowAsync<StoreFormatException>(Schema.EnsureAsync(source, [], default));
    }

    [Fact]
    public async Task Event_tables_that_another_program_made_are_not_taken_over()
    {
        await Bank.ExecuteAsync("create table public.mt_events (seq_id bigint)");
        await Should.ThrowAsync<StoreFormatException>(Schema.EnsureAsync(source, [], default));
    }

    [Fact]
    public async Task A_new_read_model_over_a_log_with_events_is_refused_until_rebuilt()
    {
        await Schema.EnsureAsync(source, [], default);
        await Schema.EnsureAsync(source, [new Balances()], default);
        var onlyBalances = Bank.LogOf([new Balances()]);
        await onlyBalances.AppendAsync(Bank.Appending(new StreamAppend(Bank.At(Guid.NewGuid(), 0), [new Opened("Ann")])), default);

        var refused = await Should.ThrowAsync<OutdatedReadModelException>(Schema.EnsureAsync(source, Bank.Projections, default));
        refused.Names.ShouldBe(["statements"]);
        await Bank.Rebuild(Bank.Projections).RunAsync("statements", null, default);
        await Schema.EnsureAsync(source, Bank.Projections, default);
        (await Bank.RowsAsync("select what from statement_lines")).ShouldBe(["(account.opened.v1)"]);
    }

    [Fact]
    public async Task A_projection_that_does_not_create_its_table_is_refused()
    {
        await Should.ThrowAsync<InvalidOperationException>(Schema.EnsureAsync(source, [new Forgetful()], default));
        (await Bank.RowsAsync("select 1 from pg_tables where schemaname = 'read'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_stored_layout_is_the_promised_one()
    {
        await Schema.EnsureAsync(source, [], default);
        (await Bank.RowsAsync("""
            select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type
                || coalesce('(' || character_maximum_length || ')', '') || case is_nullable when 'YES' then ' null' else '' end
                || coalesce(' = ' || column_default, '') as line
            from information_schema.columns where table_schema in ('public', 'oocd')
            """)).Select(line => line.Trim('(', ')').Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal))
            .ShouldBe(Layout.Split('\n', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        (await Bank.RowsAsync("select indexdef from pg_indexes where schemaname = 'public'")).ShouldContain(
            line => line.Contains("UNIQUE INDEX pk_mt_events_stream_and_version ON public.mt_events USING btree (stream_id, version)", StringComparison.Ordinal));
        (await Bank.RowsAsync("select conname from pg_constraint where contype = 'f' and conrelid = 'mt_events'::regclass"))
            .ShouldBe(["(fkey_mt_events_stream_id)"]);
    }

    private const string Layout = """
        public.mt_streams.id uuid
        public.mt_streams.type character varying
        public.mt_streams.version bigint
        public.mt_streams.timestamp timestamp with time zone = now()
        public.mt_streams.created timestamp with time zone = now()
        public.mt_streams.tenant_id character varying = '*DEFAULT*'::character varying
        public.mt_streams.is_archived boolean = false
        public.mt_events.seq_id bigint = nextval('mt_events_sequence'::regclass)
        public.mt_events.id uuid
        public.mt_events.stream_id uuid
        public.mt_events.version bigint
        public.mt_events.data jsonb
        public.mt_events.bdata bytea null
        public.mt_events.type character varying(500)
        public.mt_events.timestamp timestamp with time zone = now()
        public.mt_events.tenant_id character varying = '*DEFAULT*'::character varying
        public.mt_events.mt_dotnet_type character varying null
        public.mt_events.is_archived boolean = false
        public.mt_events.headers jsonb null
        public.mt_events.tx bigint = (((pg_current_xact_id())::text)::bigint + 0)
        public.mt_events.hash bytea null
        public.mt_events.subjects ARRAY = ARRAY[]::uuid[]
        public.mt_event_progression.name character varying
        public.mt_event_progression.last_seq_id bigint null
        public.mt_event_progression.last_updated timestamp with time zone null = now()
        public.mt_event_progression.last_tx bigint = 0
        oocd.commands.user_name text
        oocd.commands.command_id uuid
        oocd.commands.request_hash bytea
        oocd.commands.status integer
        oocd.commands.body jsonb
        oocd.commands.recorded_at timestamp with time zone
        oocd.read_models.name text
        oocd.read_models.shape text
        oocd.rebuild.names ARRAY
        oocd.rebuild.shapes ARRAY
        oocd.rebuild.horizon bigint
        oocd.rebuild.after uuid null
        oocd.rebuild.streams bigint = 0
        oocd.rebuild.filled boolean = false
        oocd.rebuild.single boolean = true
        oocd.heads.number bigint
        oocd.heads.size bigint
        oocd.heads.tx bigint
        oocd.heads.position bigint
        oocd.heads.head bytea
        oocd.tree_tiles.level integer
        oocd.tree_tiles.index bigint
        oocd.tree_tiles.hashes bytea
        oocd.subscriptions.name text
        oocd.subscriptions.state text = 'running'::text
        oocd.subscriptions.since timestamp with time zone = now()
        oocd.subscriptions.attempts integer = 0
        oocd.subscriptions.why text null
        oocd.subscriptions.stopped_tx bigint null
        oocd.subscriptions.stopped_position bigint null
        oocd.subscriptions.stopped_stream uuid null
        oocd.subscriptions.stopped_event text null
        oocd.subscription_acts.id bigint
        oocd.subscription_acts.at timestamp with time zone = now()
        oocd.subscription_acts.who text
        oocd.subscription_acts.act text
        oocd.subscription_acts.subscription text
        oocd.subscription_acts.position bigint
        oocd.subscription_acts.reason text
        oocd.log.id uuid = gen_random_uuid()
        oocd.log.format text
        oocd.log.tx_offset bigint = 0
        oocd.log.single boolean = true
        """;

    private sealed class Forgetful : IProjection
    {
        public string Name => "forgetful";

        public IReadOnlyList<Table> Tables => [new Table("missing", [Column.Number("id")], [])];

        public string Ddl => "create table other (id int)";

        public IReadOnlyList<string> StreamTypes => ["account"];

        public void Project(StreamHistory history, Rows rows)
        {
        }
    }
}
