namespace OocdPanel.EventStore;

/// <summary>The store's tables: Marten's layout in <c>public</c>, what Marten does not know in <c>oocd</c>.</summary>
internal static class StoreLayout
{
    public const string Format = "2";
    public const string StaleSqlState = "OC001";
    public const string StreamKey = "pkey_mt_streams_id";
    public const string StreamVersionKey = "pk_mt_events_stream_and_version";
    public const string EventStreamKey = "fkey_mt_events_stream_id";
    public const string CommandKey = "pkey_commands";

    /// <summary>SQL: every transaction below it has ended. In the log's own count.</summary>
    public const string Horizon = "(select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + tx_offset from oocd.log)";

    /// <summary>SQL for the default of <c>tx</c>: the transaction's id, from where the log's count stood when this cluster took it over.</summary>
    public static string Tx(long offset) => FormattableString.Invariant($"pg_current_xact_id()::text::bigint + {offset}");

    public const string Ddl = $"""
        create table public.mt_streams (
            id uuid not null,
            type varchar not null,
            version bigint not null,
            timestamp timestamptz not null default now(),
            created timestamptz not null default now(),
            tenant_id varchar not null default '*DEFAULT*',
            is_archived boolean not null default false,
            constraint {StreamKey} primary key (id));

        create sequence public.mt_events_sequence;
        create table public.mt_events (
            seq_id bigint not null default nextval('public.mt_events_sequence'),
            id uuid not null,
            stream_id uuid not null,
            version bigint not null,
            data jsonb not null,
            bdata bytea,
            type varchar(500) not null,
            timestamp timestamptz not null default now(),
            tenant_id varchar not null default '*DEFAULT*',
            mt_dotnet_type varchar,
            is_archived boolean not null default false,
            headers jsonb,
            tx bigint not null default pg_current_xact_id()::text::bigint + 0,
            hash bytea,
            subjects uuid[] not null default array[]::uuid[],
            constraint pkey_mt_events_seq_id primary key (seq_id),
            constraint {EventStreamKey} foreign key (stream_id) references public.mt_streams (id));
        create unique index {StreamVersionKey} on public.mt_events (stream_id, version);
        create index mt_events_order on public.mt_events (tx, seq_id);
        alter sequence public.mt_events_sequence owned by public.mt_events.seq_id;

        create table public.mt_event_progression (
            name varchar not null,
            last_seq_id bigint,
            last_updated timestamptz default now(),
            last_tx bigint not null default 0,
            constraint pk_mt_event_progression primary key (name));

        create schema oocd;
        create schema if not exists read;
        create table oocd.commands (
            user_name text not null,
            command_id uuid not null,
            request_hash bytea not null,
            status int not null,
            body jsonb not null,
            recorded_at timestamptz not null,
            constraint {CommandKey} primary key (user_name, command_id));
        create table oocd.read_models (name text primary key, shape text not null);
        create table oocd.rebuild (
            names text[] not null,
            shapes text[] not null,
            horizon bigint not null,
            after uuid,
            streams bigint not null default 0,
            filled boolean not null default false,
            single boolean primary key default true check (single));
        create table oocd.heads (
            number bigint primary key,
            size bigint not null,
            tx bigint not null,
            position bigint not null,
            head bytea not null);
        create index heads_place on oocd.heads (tx, position);
        create table oocd.tree_tiles (
            level int not null,
            index bigint not null,
            hashes bytea not null,
            primary key (level, index));
        create table oocd.subscriptions (
            name text primary key,
            state text not null default 'running' check (state in ('running', 'stopped')),
            since timestamptz not null default now(),
            attempts int not null default 0,
            why text,
            stopped_tx bigint,
            stopped_position bigint,
            stopped_stream uuid,
            stopped_event text,
            check ((state = 'stopped') = (why is not null and stopped_tx is not null and stopped_position is not null)));
        create table oocd.subscription_acts (
            id bigint generated always as identity primary key,
            at timestamptz not null default now(),
            who text not null,
            act text not null check (act in ('retry', 'skip')),
            subscription text not null,
            position bigint not null,
            reason text not null);
        create function oocd.stale(stream uuid) returns bigint language plpgsql as
            $$ begin raise exception 'stream % has moved', stream using errcode = '{StaleSqlState}', constraint = stream::text; end $$;
        create table oocd.log (
            id uuid not null default gen_random_uuid(),
            format text not null,
            tx_offset bigint not null default 0,
            single boolean primary key default true check (single));
        insert into oocd.log (format) values ('{Format}');
        """;
}
