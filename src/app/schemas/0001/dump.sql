SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA clientele;
CREATE SCHEMA pgboss;
CREATE SCHEMA ws_main;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';
CREATE TYPE pgboss.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);
CREATE FUNCTION pgboss.create_queue(queue_name text, options jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN
      WITH q as (
        INSERT INTO pgboss.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          pgboss.job_now(),
          pgboss.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;
      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;
      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i13 ON pgboss.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i14 ON pgboss.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i15 ON pgboss.job (name, created_on)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i16 ON pgboss.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i17 ON pgboss.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, tablename);
      IF options->>'policy' = 'short' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;
      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $_$;
CREATE FUNCTION pgboss.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM pgboss.queue
      WHERE name = queue_name
      INTO v_table, v_partition;
      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM pgboss.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM pgboss.queue WHERE name = queue_name;
    END;
    $$;
CREATE FUNCTION pgboss.job_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      SELECT pg_catalog.now();
    $$;
CREATE FUNCTION pgboss.job_table_format(command text, table_name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $_$;
CREATE FUNCTION pgboss.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        EXECUTE pgboss.job_table_format(command, tbl_name);
        RETURN;
      END IF;
      EXECUTE pgboss.job_table_format(command, 'job_common');
      FOR tbl IN SELECT table_name FROM pgboss.queue WHERE partition = true
      LOOP
        EXECUTE pgboss.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$;
CREATE FUNCTION pgboss.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          pgboss.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;
      INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        pgboss.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        pgboss.job_table_format(command, queue.table_name)
      FROM pgboss.queue
      WHERE partition = true;
    END;
    $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE clientele.workspaces (
    schema text NOT NULL,
    hosts text[] DEFAULT '{}'::text[] NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.bam (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    queue text,
    table_name text NOT NULL,
    command text NOT NULL,
    error text,
    created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone
);
CREATE TABLE pgboss.instance (
    id uuid NOT NULL,
    name text,
    host text NOT NULL,
    pid integer NOT NULL,
    version text NOT NULL,
    node_version text NOT NULL,
    application_name text,
    heartbeat_seconds integer NOT NULL,
    supervise boolean NOT NULL,
    schedule boolean NOT NULL,
    migrate boolean NOT NULL,
    persist_queue_stats boolean NOT NULL,
    persist_warnings boolean NOT NULL,
    pool_max integer,
    pool_total integer,
    pool_idle integer,
    pool_waiting integer,
    workers jsonb DEFAULT '[]'::jsonb NOT NULL,
    metrics jsonb,
    config jsonb DEFAULT '{}'::jsonb NOT NULL,
    crash_restarts integer DEFAULT 0 NOT NULL,
    crash_restarts_since timestamp with time zone,
    started_on timestamp with time zone DEFAULT now() NOT NULL,
    heartbeat_on timestamp with time zone DEFAULT now() NOT NULL,
    stopped_on timestamp with time zone
);
CREATE TABLE pgboss.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean
)
PARTITION BY LIST (name);
CREATE TABLE pgboss.job_common (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean,
    CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);
CREATE TABLE pgboss.job_dependency (
    child_name text NOT NULL,
    child_id uuid NOT NULL,
    parent_name text NOT NULL,
    parent_id uuid NOT NULL
);
CREATE TABLE pgboss.queue (
    name text NOT NULL,
    policy text NOT NULL,
    retry_limit integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    retry_delay_max integer,
    expire_seconds integer NOT NULL,
    retention_seconds integer NOT NULL,
    deletion_seconds integer NOT NULL,
    dead_letter text,
    partition boolean NOT NULL,
    table_name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    blocked_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    warning_queued integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    retained_count integer,
    retained_on timestamp with time zone,
    created_delta integer DEFAULT 0 NOT NULL,
    completed_delta integer DEFAULT 0 NOT NULL,
    failed_delta integer DEFAULT 0 NOT NULL,
    delta_on timestamp with time zone,
    delta_seconds integer,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
    heartbeat_seconds integer,
    notify boolean DEFAULT false NOT NULL,
    singletons_active text[],
    monitor_claim_on timestamp with time zone,
    monitor_on timestamp with time zone,
    maintain_on timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);
CREATE TABLE pgboss.queue_stats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (captured_on);
CREATE TABLE pgboss.queue_stats_20261122 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.queue_stats_20261123 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.schedule (
    name text NOT NULL,
    key text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'cron'::text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    last_job_id uuid,
    CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);
CREATE TABLE pgboss.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.version (
    version integer NOT NULL,
    cron_on timestamp with time zone,
    bam_on timestamp with time zone,
    flow_on timestamp with time zone,
    reindex_on timestamp with time zone,
    monitor_backoff_on timestamp with time zone
);
CREATE TABLE pgboss.warning (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    type text NOT NULL,
    message text NOT NULL,
    data jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE ws_main.activities (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    kind text NOT NULL,
    direction text,
    title text NOT NULL,
    body text,
    occurred_at timestamp with time zone NOT NULL,
    duration_seconds bigint,
    outcome text,
    contact_id uuid,
    company_id uuid,
    deal_id uuid,
    task_id uuid,
    owner_id uuid,
    source_id text,
    unresolved jsonb
);
CREATE TABLE ws_main.api_keys (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone
);
CREATE TABLE ws_main.auth_accounts (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    account_id text NOT NULL,
    provider_id text NOT NULL,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamp with time zone,
    refresh_token_expires_at timestamp with time zone,
    scope text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE ws_main.auth_sessions (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    token text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ip_address text,
    user_agent text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE ws_main.auth_users (
    id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    image text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE ws_main.auth_verifications (
    id uuid NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE ws_main.companies (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    name text NOT NULL,
    legal_name text,
    tax_number text,
    phones jsonb DEFAULT '[]'::jsonb NOT NULL,
    phones_keys text[] DEFAULT '{}'::text[] NOT NULL,
    emails jsonb DEFAULT '[]'::jsonb NOT NULL,
    emails_keys text[] DEFAULT '{}'::text[] NOT NULL,
    industry text,
    parent_id uuid,
    owner_id uuid,
    priority text,
    stage text,
    addresses jsonb DEFAULT '[]'::jsonb NOT NULL,
    country text,
    website text,
    time_zone text,
    year_established bigint,
    employees bigint,
    revenue numeric,
    revenue_currency text,
    revenue_rate numeric,
    revenue_base numeric,
    source text,
    since date,
    needs text,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    next_task_id uuid,
    next_step_on date,
    next_step_at timestamp with time zone,
    last_touch_at timestamp with time zone,
    source_id text,
    unresolved jsonb
);
CREATE TABLE ws_main.contacts (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    display_name text,
    salutation text,
    first_name text,
    middle_name text,
    last_name text,
    company_id uuid,
    job_title text,
    phones jsonb DEFAULT '[]'::jsonb NOT NULL,
    phones_keys text[] DEFAULT '{}'::text[] NOT NULL,
    emails jsonb DEFAULT '[]'::jsonb NOT NULL,
    emails_keys text[] DEFAULT '{}'::text[] NOT NULL,
    owner_id uuid,
    priority text,
    stage text,
    addresses jsonb DEFAULT '[]'::jsonb NOT NULL,
    birthday date,
    language text,
    time_zone text,
    website text,
    source text,
    since date,
    needs text,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    next_task_id uuid,
    next_step_on date,
    next_step_at timestamp with time zone,
    last_touch_at timestamp with time zone,
    source_id text,
    unresolved jsonb
);
CREATE TABLE ws_main.deals (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    number bigint NOT NULL,
    title text NOT NULL,
    company_id uuid,
    contact_id uuid,
    pipeline_id uuid NOT NULL,
    stage_id uuid NOT NULL,
    status text NOT NULL,
    amount numeric,
    amount_currency text,
    amount_rate numeric,
    amount_base numeric,
    probability numeric,
    owner_id uuid,
    product_id uuid,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    expected_close_on date,
    stage_entered_at timestamp with time zone,
    lost_reason text,
    lost_note text,
    source text,
    summary text,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    next_task_id uuid,
    next_step_on date,
    next_step_at timestamp with time zone,
    source_id text,
    unresolved jsonb
);
CREATE SEQUENCE ws_main.deals_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE ws_main.demo_batches (
    id uuid NOT NULL,
    industry text NOT NULL,
    size text NOT NULL,
    seed bigint NOT NULL,
    language text NOT NULL,
    first_id uuid NOT NULL,
    last_id uuid NOT NULL,
    last_serial bigint NOT NULL,
    counts jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id uuid
);
CREATE TABLE ws_main.demo_records (
    object text NOT NULL,
    id uuid NOT NULL
);
CREATE TABLE ws_main.events (
    id uuid NOT NULL,
    xact xid8 DEFAULT pg_current_xact_id() NOT NULL,
    type text NOT NULL,
    object text NOT NULL,
    record_id uuid NOT NULL,
    actor_id uuid,
    at timestamp with time zone NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    dispatched_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    retry_at timestamp with time zone,
    error text
);
CREATE TABLE ws_main.history (
    id uuid NOT NULL,
    object text NOT NULL,
    record_id uuid NOT NULL,
    version integer NOT NULL,
    op text NOT NULL,
    actor_id uuid,
    way text NOT NULL,
    import_id uuid,
    at timestamp with time zone NOT NULL,
    changes jsonb
);
CREATE TABLE ws_main.idempotency_keys (
    actor_id uuid NOT NULL,
    key text NOT NULL,
    request text NOT NULL,
    status integer NOT NULL,
    body jsonb,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE ws_main.import_files (
    import_id uuid NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE ws_main.import_jobs (
    import_id uuid NOT NULL,
    files jsonb NOT NULL,
    mappings jsonb,
    actor jsonb,
    reports jsonb DEFAULT '[]'::jsonb NOT NULL,
    file integer DEFAULT 0 NOT NULL,
    "row" integer DEFAULT 0 NOT NULL,
    total integer DEFAULT 0 NOT NULL,
    done integer DEFAULT 0 NOT NULL,
    stop boolean DEFAULT false NOT NULL,
    kept jsonb DEFAULT '[]'::jsonb NOT NULL,
    error text,
    alive_at timestamp with time zone
);
CREATE TABLE ws_main.import_mappings (
    id uuid NOT NULL,
    name text NOT NULL,
    mapping jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id uuid
);
CREATE TABLE ws_main.import_rejects (
    import_id uuid NOT NULL,
    file integer NOT NULL,
    number integer NOT NULL,
    cells jsonb NOT NULL,
    reasons jsonb NOT NULL
);
CREATE TABLE ws_main.import_sources (
    object text NOT NULL,
    source_id text NOT NULL,
    record_id uuid NOT NULL,
    import_id uuid NOT NULL
);
CREATE TABLE ws_main.imports (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    name text,
    owner_id uuid,
    status text,
    system text,
    rows_read bigint,
    rows_created bigint,
    rows_updated bigint,
    rows_skipped bigint,
    rows_failed bigint,
    warnings bigint,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    undone_at timestamp with time zone
);
CREATE TABLE ws_main.long_jobs (
    id uuid NOT NULL,
    kind text NOT NULL,
    status text DEFAULT 'waiting'::text NOT NULL,
    done integer DEFAULT 0 NOT NULL,
    total integer,
    input jsonb NOT NULL,
    result jsonb,
    error text,
    actor_id uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone
);
CREATE TABLE ws_main.migrations (
    module text NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE ws_main.notes (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    body text NOT NULL,
    pinned boolean,
    contact_id uuid,
    company_id uuid,
    deal_id uuid,
    owner_id uuid,
    source_id text,
    unresolved jsonb
);
CREATE TABLE ws_main.pipelines (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    name text NOT NULL,
    "position" bigint,
    active boolean
);
CREATE TABLE ws_main.products (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    name text NOT NULL,
    sku text,
    series text,
    unit text,
    price numeric,
    price_currency text,
    price_rate numeric,
    price_base numeric,
    cost numeric,
    cost_currency text,
    cost_rate numeric,
    cost_base numeric,
    active boolean,
    description text,
    source_id text,
    unresolved jsonb
);
CREATE TABLE ws_main.rights_version (
    one boolean DEFAULT true NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT rights_version_one_check CHECK (one)
);
CREATE TABLE ws_main.roles (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    key text,
    name text,
    permissions jsonb
);
CREATE TABLE ws_main.settings (
    key text NOT NULL,
    value jsonb NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    updated_by_id uuid
);
CREATE TABLE ws_main.sign_in_guesses (
    key text NOT NULL,
    count integer NOT NULL,
    since timestamp with time zone NOT NULL
);
CREATE TABLE ws_main.stage_stays (
    id uuid NOT NULL,
    deal_id uuid NOT NULL,
    stage_id uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    actor_id uuid
);
CREATE TABLE ws_main.stages (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    pipeline_id uuid NOT NULL,
    name text NOT NULL,
    "position" bigint,
    probability numeric,
    norm_days numeric,
    wip_limit bigint,
    on_entry text,
    required_fields text[] DEFAULT '{}'::text[] NOT NULL,
    folded boolean
);
CREATE TABLE ws_main.tasks (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    title text NOT NULL,
    kind text NOT NULL,
    importance text,
    status text NOT NULL,
    due_on date,
    due_at timestamp with time zone,
    duration_minutes bigint,
    contact_id uuid,
    company_id uuid,
    deal_id uuid,
    owner_id uuid,
    note text,
    done_at timestamp with time zone,
    result text,
    source_id text,
    unresolved jsonb
);
CREATE TABLE ws_main.teams (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    name text,
    parent_id uuid,
    head_id uuid,
    source_id text,
    unresolved jsonb
);
CREATE TABLE ws_main.users (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    name text,
    email text,
    phone text,
    job_title text,
    team_id uuid,
    roles text[] DEFAULT '{}'::text[] NOT NULL,
    active boolean,
    language text,
    time_zone text,
    source_id text,
    unresolved jsonb
);
CREATE TABLE ws_main.views (
    id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    deleted_at timestamp with time zone,
    search_text text DEFAULT ''::text NOT NULL,
    object text NOT NULL,
    name text NOT NULL,
    owner_id uuid,
    shared boolean,
    "position" bigint,
    settings jsonb NOT NULL
);
ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261122 FOR VALUES FROM ('2026-11-22 00:00:00+00') TO ('2026-11-23 00:00:00+00');
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261123 FOR VALUES FROM ('2026-11-23 00:00:00+00') TO ('2026-11-24 00:00:00+00');
INSERT INTO clientele.workspaces VALUES
	('ws_main', '{}', '2026-11-22 19:31:37.904988+00');
INSERT INTO pgboss.instance VALUES
	('a6a86a7e-8caf-4989-87b5-cf26359e545c', NULL, 'vm', 21333, '12.38.0', 'v24.21.0', 'clientele jobs', 30, true, true, true, false, false, 4, 1, 0, 0, '[{"id": "a862198f-563e-4dcd-818a-bf7a5d72a55a", "queue": "accounts.forgetExpired", "active": 0, "options": {}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-22T19:32:07.081Z", "lastJobEndedOn": "2026-11-22T19:32:07.081Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "cf628524-f141-4832-853b-8788be0491c4", "queue": "imports.run", "active": 0, "options": {}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-22T19:32:07.113Z", "lastJobEndedOn": "2026-11-22T19:32:07.113Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "71a103c5-f01d-4a23-99f2-ec5a490d5541", "queue": "imports.resume", "active": 0, "options": {}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-22T19:32:07.115Z", "lastJobEndedOn": "2026-11-22T19:32:07.115Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}]', '{"cpu": 0.042, "rss": 311463936, "cgroup": 1, "cpuLimit": 2, "heapUsed": 77722712, "heapLimit": 4496293888, "loopDelay": 2.1, "memoryUsed": null, "memoryLimit": 25276502016, "cpuThrottled": null, "loopDelayMax": 198.6, "loopUtilization": 0.031}', '{"max": 4, "adapter": "pg", "backend": "postgres", "migrate": true, "reindex": true, "schedule": true, "supervise": true, "createSchema": true, "useListenNotify": false, "bamIntervalSeconds": 60, "flowIntervalSeconds": 5, "warningRetentionDays": 365, "monitorIntervalSeconds": 60, "queueStatRetentionDays": 7, "reindexIntervalSeconds": 86400, "instanceHeartbeatSeconds": 30, "superviseIntervalSeconds": 60, "cronWorkerIntervalSeconds": 5, "queueCacheIntervalSeconds": 60, "cronMonitorIntervalSeconds": 30, "maintenanceIntervalSeconds": 86400, "clockMonitorIntervalSeconds": 600}', 0, NULL, '2026-11-22 19:31:38.058449+00', '2026-11-22 19:32:08.07726+00', '2026-11-22 19:32:21.169626+00');
INSERT INTO pgboss.job_common VALUES
	('4c3904b4-42b4-494a-857c-1611d62e70bf', '__pgboss__send-it', 0, '{"key": "", "data": {"data": null, "workspace": null}, "name": "imports.resume", "slot": "2026-11-22 19:32:00", "options": {}}', 'completed', 2, 0, 0, false, NULL, 900, 604800, 'imports.resume__', '2026-11-22 19:32:00', NULL, NULL, '2026-11-22 19:32:08.068357+00', '2026-11-22 19:32:08.068357+00', '2026-11-22 19:32:13.046566+00', '2026-11-22 19:32:13.052157+00', '2026-12-06 19:32:08.068357+00', NULL, NULL, 'standard', '2026-11-22 19:32:13.046566+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ecc7784f-f87b-48a2-be07-4145d5166b6e', 'imports.resume', 0, '{"data": null, "workspace": null}', 'completed', 5, 0, 2, true, NULL, 3600, 604800, NULL, NULL, NULL, NULL, '2026-11-22 19:32:13.049249+00', '2026-11-22 19:32:13.049249+00', '2026-11-22 19:32:13.116507+00', '2026-11-22 19:32:13.120206+00', '2026-12-06 19:32:13.049249+00', NULL, NULL, 'standard', '2026-11-22 19:32:13.116507+00', 60, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.queue VALUES
	('__pgboss__send-it', 'standard', 2, 0, false, NULL, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-22 19:31:38.041532+00', '2026-11-22 19:31:38.041532+00'),
	('accounts.forgetExpired', 'standard', 5, 2, true, NULL, 3600, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', 60, false, NULL, NULL, NULL, NULL, '2026-11-22 19:31:38.068279+00', '2026-11-22 19:31:38.068279+00'),
	('imports.run', 'standard', 5, 2, true, NULL, 3600, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', 60, false, NULL, NULL, NULL, NULL, '2026-11-22 19:31:38.088903+00', '2026-11-22 19:31:38.088903+00'),
	('imports.resume', 'standard', 5, 2, true, NULL, 3600, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', 60, false, NULL, NULL, NULL, NULL, '2026-11-22 19:31:38.094388+00', '2026-11-22 19:31:38.094388+00');
INSERT INTO pgboss.schedule VALUES
	('accounts.forgetExpired', '', 'cron', '23 2 * * *', 'UTC', '{"data": null, "workspace": null}', '{}', '2026-11-22 19:31:38.087414+00', '2026-11-22 19:31:38.087414+00', NULL),
	('imports.resume', '', 'cron', '* * * * *', 'UTC', '{"data": null, "workspace": null}', '{}', '2026-11-22 19:31:38.101642+00', '2026-11-22 19:31:38.101642+00', 'ecc7784f-f87b-48a2-be07-4145d5166b6e');
INSERT INTO pgboss.version VALUES
	(46, '2026-11-22 19:32:08.062954+00', '2026-11-22 19:31:38.060441+00', '2026-11-22 19:32:18.083805+00', NULL, NULL);
INSERT INTO ws_main.activities VALUES
	('01a204be-b602-7672-b3fb-0c936fc225c3', 1, '2026-11-22 19:32:17.009+00', '2026-11-22 19:32:17.009+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'call 0', 'call', 'out', 'Call 0', NULL, '2026-11-22 19:32:17.009+00', NULL, NULL, '01a204be-b4b7-71e6-9707-f5195653251c', '01a204be-b491-74e5-bbe6-1b39885fe839', '01a204be-b51c-721f-ab51-57e315779f87', '01a204be-b590-76d2-998a-3a27b3be1ce2', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL),
	('01a204be-b61a-752e-bcb3-87c68f0dc864', 1, '2026-11-22 19:32:17.049+00', '2026-11-22 19:32:17.049+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'first call', 'call', NULL, 'First call', NULL, '2026-11-20 10:00:00+00', NULL, NULL, '01a204be-b4bf-75ba-8a4b-bff578578d76', '01a204be-b46c-718b-ae0e-89a3c5256eb0', '01a204be-b525-7714-8789-20fc287bb938', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL);
INSERT INTO ws_main.api_keys VALUES
	('01a204be-b2ea-72b1-a75c-89b8bf99cb40', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'fill', 'clt_np-LGp', '\x8f74c289fba3bf517038fb69cd8ed6e8d366438e1a47910727398a16dcf24611', '2026-11-22 19:32:16.231+00', NULL, '2026-11-22 19:32:16.393253+00', NULL);
INSERT INTO ws_main.auth_accounts VALUES
	('01a204be-1e73-713d-80b5-f7810fa87e2d', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'credential', '303fa7b9d703b00aa7fca7e45d6005e5:dff2a4637cb13da0f439cca5942254180a70bbbe34ce745ccaa0d9b39625559acc467c5bf6fd00d66217978cb0a1afb7df2dd307c0058c10b98f2313cb6d3a06', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-22 19:31:38.112+00', '2026-11-22 19:31:38.112+00'),
	('01a204be-b434-7031-8df9-db02a8eb0fcf', '01a204be-b3c4-774e-8905-de249e8791f0', '01a204be-b3c4-774e-8905-de249e8791f0', 'credential', '51896790f79dbe07d014218accfd1363:4a74aac513006b8ae6fe7ab0548279fe189b3838e723f426ce49d7aee1e51bf960334d0f09d93fc1332063c6bae65df7962c6f10b4487f1ff5f4cdd8ac1e23f1', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-22 19:32:16.471+00', '2026-11-22 19:32:16.471+00');
INSERT INTO ws_main.auth_users VALUES
	('01a204be-1e0b-72ec-a715-7eae18cb1e7b', '', '01a204be-1e0b-72ec-a715-7eae18cb1e7b@users.invalid', false, NULL, '2026-11-22 19:31:38.112+00', '2026-11-22 19:31:38.112+00'),
	('01a204be-b3c4-774e-8905-de249e8791f0', '', '01a204be-b3c4-774e-8905-de249e8791f0@users.invalid', false, NULL, '2026-11-22 19:32:16.471+00', '2026-11-22 19:32:16.471+00');
INSERT INTO ws_main.companies VALUES
	('01a204be-b477-703a-962d-ff4a52be63a2', 1, '2026-11-22 19:32:16.63+00', '2026-11-22 19:32:16.63+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'buve 2 37167000002', 'Būve 2', NULL, NULL, '[{"id": "01a204be-b477-703a-962d-fa5bd8d06171", "e164": "+37167000002", "label": null, "value": "+371 67000002", "primary": true, "extension": null}]', '{37167000002}', '[]', '{}', 'construction', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{dealer}', '01a204be-b5b5-7773-8f71-356f1cc55eae', '2026-12-01', NULL, NULL, NULL, NULL),
	('01a204be-b47e-7306-88aa-1050c7d805e0', 1, '2026-11-22 19:32:16.637+00', '2026-11-22 19:32:16.637+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'buve 3 37167000003', 'Būve 3', NULL, NULL, '[{"id": "01a204be-b47e-7306-88aa-0c5fb818baaa", "e164": "+37167000003", "label": null, "value": "+371 67000003", "primary": true, "extension": null}]', '{37167000003}', '[]', '{}', 'construction', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{dealer}', '01a204be-b5c5-76c4-98a7-3b925c91a5a2', '2026-12-01', NULL, NULL, NULL, NULL),
	('01a204be-b484-7214-8bf0-7b89309e1d03', 1, '2026-11-22 19:32:16.644+00', '2026-11-22 19:32:16.644+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'buve 4 37167000004', 'Būve 4', NULL, NULL, '[{"id": "01a204be-b484-7214-8bf0-75c9dc01a520", "e164": "+37167000004", "label": null, "value": "+371 67000004", "primary": true, "extension": null}]', '{37167000004}', '[]', '{}', 'construction', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{dealer}', '01a204be-b5d1-76af-b09e-789c4745e937', '2026-12-01', NULL, NULL, NULL, NULL),
	('01a204be-b48a-74dd-ab29-f64b764834d7', 1, '2026-11-22 19:32:16.649+00', '2026-11-22 19:32:16.649+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'buve 5 37167000005', 'Būve 5', NULL, NULL, '[{"id": "01a204be-b48a-74dd-ab29-f0f9d48c85f0", "e164": "+37167000005", "label": null, "value": "+371 67000005", "primary": true, "extension": null}]', '{37167000005}', '[]', '{}', 'construction', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{dealer}', '01a204be-b5dd-756c-8423-143fc8a05c49', '2026-12-01', NULL, NULL, NULL, NULL),
	('01a204be-b491-74e5-bbe6-1b39885fe839', 1, '2026-11-22 19:32:16.656+00', '2026-11-22 19:32:16.656+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'buve 6 37167000006', 'Būve 6', NULL, NULL, '[{"id": "01a204be-b491-74e5-bbe6-17a7075539bd", "e164": "+37167000006", "label": null, "value": "+371 67000006", "primary": true, "extension": null}]', '{37167000006}', '[]', '{}', 'construction', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{dealer}', NULL, NULL, NULL, '2026-11-22 19:32:17.009+00', NULL, NULL),
	('01a204be-b46c-718b-ae0e-89a3c5256eb0', 1, '2026-11-22 19:32:16.615+00', '2026-11-22 19:32:16.615+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'buve 1 37167000001', 'Būve 1', NULL, NULL, '[{"id": "01a204be-b46c-718b-ae0e-859085b3a3de", "e164": "+37167000001", "label": null, "value": "+371 67000001", "primary": true, "extension": null}]', '{37167000001}', '[]', '{}', 'construction', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{dealer}', '01a204be-b5a2-70e9-97db-6a410da69a91', '2026-12-01', NULL, '2026-11-20 10:00:00+00', NULL, NULL);
INSERT INTO ws_main.contacts VALUES
	('01a204be-b4a3-7742-b26e-07771656c158', 1, '2026-11-22 19:32:16.674+00', '2026-11-22 19:32:16.674+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 2 37129555772 janis2@client.example', 'Jānis Kalniņš 2', NULL, 'Jānis', NULL, 'Kalniņš 2', '01a204be-b47e-7306-88aa-1050c7d805e0', NULL, '[{"id": "01a204be-b4a3-7742-b26d-fd4e7c0891ee", "e164": "+37129555772", "label": null, "value": "+371 29555772", "primary": true, "extension": null}]', '{37129555772}', '[{"id": "01a204be-b4a3-7742-b26e-0176ef8c05f7", "label": null, "value": "janis2@client.example", "primary": true}]', '{janis2@client.example}', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL),
	('01a204be-b4aa-7547-8600-9be843688ff6', 1, '2026-11-22 19:32:16.68+00', '2026-11-22 19:32:16.68+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 3 37129555773 janis3@client.example', 'Jānis Kalniņš 3', NULL, 'Jānis', NULL, 'Kalniņš 3', '01a204be-b484-7214-8bf0-7b89309e1d03', NULL, '[{"id": "01a204be-b4aa-7547-8600-916c3ab0e86a", "e164": "+37129555773", "label": null, "value": "+371 29555773", "primary": true, "extension": null}]', '{37129555773}', '[{"id": "01a204be-b4aa-7547-8600-96252491ba1d", "label": null, "value": "janis3@client.example", "primary": true}]', '{janis3@client.example}', '01a204be-b3c4-774e-8905-de249e8791f0', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL),
	('01a204be-b4b0-764f-8403-0764aa9f09fc', 1, '2026-11-22 19:32:16.687+00', '2026-11-22 19:32:16.687+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 4 37129555774 janis4@client.example', 'Jānis Kalniņš 4', NULL, 'Jānis', NULL, 'Kalniņš 4', '01a204be-b48a-74dd-ab29-f64b764834d7', NULL, '[{"id": "01a204be-b4b0-764f-8402-fda72c22e00d", "e164": "+37129555774", "label": null, "value": "+371 29555774", "primary": true, "extension": null}]', '{37129555774}', '[{"id": "01a204be-b4b0-764f-8403-01aba6a1bfab", "label": null, "value": "janis4@client.example", "primary": true}]', '{janis4@client.example}', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL),
	('01a204be-b4e9-72c2-918f-522915ba5def', 1, '2026-11-22 19:32:16.743+00', '2026-11-22 19:32:16.743+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 11 37129555771 janis11@client.example', 'Jānis Kalniņš 11', NULL, 'Jānis', NULL, 'Kalniņš 11', '01a204be-b491-74e5-bbe6-1b39885fe839', NULL, '[{"id": "01a204be-b4e9-72c2-918f-48b689eb57a9", "e164": "+37129555771", "label": null, "value": "+371 29555771", "primary": true, "extension": null}]', '{37129555771}', '[{"id": "01a204be-b4e9-72c2-918f-4c9fd1268fa8", "label": null, "value": "janis11@client.example", "primary": true}]', '{janis11@client.example}', '01a204be-b3c4-774e-8905-de249e8791f0', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL),
	('01a204be-b4c6-7098-9f66-a738489e4799', 1, '2026-11-22 19:32:16.709+00', '2026-11-22 19:32:16.709+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 7 37129555777 janis7@client.example', 'Jānis Kalniņš 7', NULL, 'Jānis', NULL, 'Kalniņš 7', '01a204be-b477-703a-962d-ff4a52be63a2', NULL, '[{"id": "01a204be-b4c6-7098-9f66-9e744ae4f115", "e164": "+37129555777", "label": null, "value": "+371 29555777", "primary": true, "extension": null}]', '{37129555777}', '[{"id": "01a204be-b4c6-7098-9f66-a1d343867058", "label": null, "value": "janis7@client.example", "primary": true}]', '{janis7@client.example}', '01a204be-b3c4-774e-8905-de249e8791f0', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '01a204be-b5b5-7773-8f71-356f1cc55eae', '2026-12-01', NULL, NULL, NULL, NULL),
	('01a204be-b4cd-77b9-9bca-2ad5e97de7d5', 1, '2026-11-22 19:32:16.716+00', '2026-11-22 19:32:16.716+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 8 37129555778 janis8@client.example', 'Jānis Kalniņš 8', NULL, 'Jānis', NULL, 'Kalniņš 8', '01a204be-b47e-7306-88aa-1050c7d805e0', NULL, '[{"id": "01a204be-b4cd-77b9-9bca-212e086e3cc4", "e164": "+37129555778", "label": null, "value": "+371 29555778", "primary": true, "extension": null}]', '{37129555778}', '[{"id": "01a204be-b4cd-77b9-9bca-26d46442b269", "label": null, "value": "janis8@client.example", "primary": true}]', '{janis8@client.example}', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '01a204be-b5c5-76c4-98a7-3b925c91a5a2', '2026-12-01', NULL, NULL, NULL, NULL),
	('01a204be-b4d6-7123-8bce-dacb7b14dd0a', 1, '2026-11-22 19:32:16.724+00', '2026-11-22 19:32:16.724+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 9 37129555779 janis9@client.example', 'Jānis Kalniņš 9', NULL, 'Jānis', NULL, 'Kalniņš 9', '01a204be-b484-7214-8bf0-7b89309e1d03', NULL, '[{"id": "01a204be-b4d6-7123-8bce-d25ce1856108", "e164": "+37129555779", "label": null, "value": "+371 29555779", "primary": true, "extension": null}]', '{37129555779}', '[{"id": "01a204be-b4d6-7123-8bce-d7029b1206e6", "label": null, "value": "janis9@client.example", "primary": true}]', '{janis9@client.example}', '01a204be-b3c4-774e-8905-de249e8791f0', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '01a204be-b5d1-76af-b09e-789c4745e937', '2026-12-01', NULL, NULL, NULL, NULL),
	('01a204be-b4dc-73b2-8ec2-cf2d6d02d538', 1, '2026-11-22 19:32:16.731+00', '2026-11-22 19:32:16.731+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 10 37129555770 janis10@client.example', 'Jānis Kalniņš 10', NULL, 'Jānis', NULL, 'Kalniņš 10', '01a204be-b48a-74dd-ab29-f64b764834d7', NULL, '[{"id": "01a204be-b4dc-73b2-8ec2-c75fa341b1fb", "e164": "+37129555770", "label": null, "value": "+371 29555770", "primary": true, "extension": null}]', '{37129555770}', '[{"id": "01a204be-b4dc-73b2-8ec2-c8a43db4c41b", "label": null, "value": "janis10@client.example", "primary": true}]', '{janis10@client.example}', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '01a204be-b5dd-756c-8423-143fc8a05c49', '2026-12-01', NULL, NULL, NULL, NULL),
	('01a204be-b4bf-75ba-8a4b-bff578578d76', 1, '2026-11-22 19:32:16.702+00', '2026-11-22 19:32:16.702+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 6 37129555776 janis6@client.example', 'Jānis Kalniņš 6', NULL, 'Jānis', NULL, 'Kalniņš 6', '01a204be-b46c-718b-ae0e-89a3c5256eb0', NULL, '[{"id": "01a204be-b4bf-75ba-8a4b-b68493a5c1ff", "e164": "+37129555776", "label": null, "value": "+371 29555776", "primary": true, "extension": null}]', '{37129555776}', '[{"id": "01a204be-b4bf-75ba-8a4b-b82aa6813cc0", "label": null, "value": "janis6@client.example", "primary": true}]', '{janis6@client.example}', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '01a204be-b5a2-70e9-97db-6a410da69a91', '2026-12-01', NULL, '2026-11-20 10:00:00+00', NULL, NULL),
	('01a204be-b49a-7348-a881-c78252fe2ff0', 3, '2026-11-22 19:32:16.662+00', '2026-11-22 19:32:17.072+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 1 37129555771 janis1@client.example', 'Jānis Kalniņš 1', NULL, 'Jānis', NULL, 'Kalniņš 1', '01a204be-b477-703a-962d-ff4a52be63a2', 'Owner', '[{"id": "01a204be-b49a-7348-a881-bd3b2f193f92", "e164": "+37129555771", "label": null, "value": "+371 29555771", "primary": true, "extension": null}]', '{37129555771}', '[{"id": "01a204be-b49a-7348-a881-c0daf475cf84", "label": null, "value": "janis1@client.example", "primary": true}]', '{janis1@client.example}', '01a204be-b3c4-774e-8905-de249e8791f0', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL),
	('01a204be-b4ef-7704-b4e7-3ede2e253fd3', 2, '2026-11-22 19:32:16.75+00', '2026-11-22 19:32:17.079+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:17.079+00', 'janis kalnins 12 37129555772 janis12@client.example', 'Jānis Kalniņš 12', NULL, 'Jānis', NULL, 'Kalniņš 12', '01a204be-b46c-718b-ae0e-89a3c5256eb0', NULL, '[{"id": "01a204be-b4ef-7704-b4e7-372e00060b52", "e164": "+37129555772", "label": null, "value": "+371 29555772", "primary": true, "extension": null}]', '{37129555772}', '[{"id": "01a204be-b4ef-7704-b4e7-38d2381065ed", "label": null, "value": "janis12@client.example", "primary": true}]', '{janis12@client.example}', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL),
	('01a204be-b4b7-71e6-9707-f5195653251c', 1, '2026-11-22 19:32:16.694+00', '2026-11-22 19:32:16.694+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'janis kalnins 5 37129555775 janis5@client.example', 'Jānis Kalniņš 5', NULL, 'Jānis', NULL, 'Kalniņš 5', '01a204be-b491-74e5-bbe6-1b39885fe839', NULL, '[{"id": "01a204be-b4b7-71e6-9707-ee9fe725e001", "e164": "+37129555775", "label": null, "value": "+371 29555775", "primary": true, "extension": null}]', '{37129555775}', '[{"id": "01a204be-b4b7-71e6-9707-f31b3cb2cdf3", "label": null, "value": "janis5@client.example", "primary": true}]', '{janis5@client.example}', '01a204be-b3c4-774e-8905-de249e8791f0', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, '2026-11-22 19:32:17.009+00', NULL, NULL);
INSERT INTO ws_main.deals VALUES
	('01a204be-b555-70cf-a0cf-c6f6a4d2d726', 1, '2026-11-22 19:32:16.851+00', '2026-11-22 19:32:16.851+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '10 windows for house 10', 10, 'Windows for house 10', '01a204be-b491-74e5-bbe6-1b39885fe839', '01a204be-b4e9-72c2-918f-522915ba5def', '01a204be-1e91-765d-bc1b-32a0274ae9f3', '01a204be-1e99-71f1-990f-117635b82f5e', 'open', 10250.50, 'EUR', 1, 10250.50, NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:16.851+00', NULL, NULL, '2026-11-22 19:32:16.851+00', NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL),
	('01a204be-b4fa-7746-b139-8c568eba3979', 2, '2026-11-22 19:32:16.758+00', '2026-11-22 19:32:16.861+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '1 windows for house 1', 1, 'Windows for house 1', '01a204be-b47e-7306-88aa-1050c7d805e0', '01a204be-b4a3-7742-b26e-07771656c158', '01a204be-1e91-765d-bc1b-32a0274ae9f3', '01a204be-1e99-71f1-990f-17adbac3f03b', 'open', 1250.50, 'EUR', 1, 1250.50, NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:16.758+00', NULL, NULL, '2026-11-22 19:32:16.861+00', NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL),
	('01a204be-b507-7358-a236-cf101a12ad46', 2, '2026-11-22 19:32:16.773+00', '2026-11-22 19:32:16.88+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2 windows for house 2', 2, 'Windows for house 2', '01a204be-b484-7214-8bf0-7b89309e1d03', '01a204be-b4aa-7547-8600-9be843688ff6', '01a204be-1e91-765d-bc1b-32a0274ae9f3', '01a204be-1e99-71f1-990f-117635b82f5e', 'won', 2250.50, 'EUR', 1, 2250.50, NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:16.773+00', '2026-11-22 19:32:16.88+00', NULL, '2026-11-22 19:32:16.773+00', NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL),
	('01a204be-b510-77ca-b056-6219c4da55e0', 2, '2026-11-22 19:32:16.782+00', '2026-11-22 19:32:16.895+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '3 windows for house 3', 3, 'Windows for house 3', '01a204be-b48a-74dd-ab29-f64b764834d7', '01a204be-b4b0-764f-8403-0764aa9f09fc', '01a204be-1e91-765d-bc1b-32a0274ae9f3', '01a204be-1e99-71f1-990f-117635b82f5e', 'lost', 3250.50, 'USD', 0.92, 2990.46, NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:16.782+00', '2026-11-22 19:32:16.895+00', NULL, '2026-11-22 19:32:16.782+00', 'price', NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL),
	('01a204be-b525-7714-8789-20fc287bb938', 1, '2026-11-22 19:32:16.803+00', '2026-11-22 19:32:16.803+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '5 windows for house 5', 5, 'Windows for house 5', '01a204be-b46c-718b-ae0e-89a3c5256eb0', '01a204be-b4bf-75ba-8a4b-bff578578d76', '01a204be-1e91-765d-bc1b-32a0274ae9f3', '01a204be-1e99-71f1-990f-117635b82f5e', 'open', 5250.50, 'EUR', 1, 5250.50, NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:16.803+00', NULL, NULL, '2026-11-22 19:32:16.803+00', NULL, NULL, NULL, NULL, '{}', '01a204be-b5a2-70e9-97db-6a410da69a91', '2026-12-01', NULL, NULL, NULL),
	('01a204be-b530-75a5-9a5d-9b985fa5e224', 1, '2026-11-22 19:32:16.813+00', '2026-11-22 19:32:16.813+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '6 windows for house 6', 6, 'Windows for house 6', '01a204be-b477-703a-962d-ff4a52be63a2', '01a204be-b4c6-7098-9f66-a738489e4799', '01a204be-1e91-765d-bc1b-32a0274ae9f3', '01a204be-1e99-71f1-990f-117635b82f5e', 'open', 6250.50, 'USD', 0.92, 5750.46, NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:16.813+00', NULL, NULL, '2026-11-22 19:32:16.813+00', NULL, NULL, NULL, NULL, '{}', '01a204be-b5b5-7773-8f71-356f1cc55eae', '2026-12-01', NULL, NULL, NULL),
	('01a204be-b539-7186-900d-a7b85e5f7695', 1, '2026-11-22 19:32:16.823+00', '2026-11-22 19:32:16.823+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '7 windows for house 7', 7, 'Windows for house 7', '01a204be-b47e-7306-88aa-1050c7d805e0', '01a204be-b4cd-77b9-9bca-2ad5e97de7d5', '01a204be-1e91-765d-bc1b-32a0274ae9f3', '01a204be-1e99-71f1-990f-117635b82f5e', 'open', 7250.50, 'EUR', 1, 7250.50, NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:16.823+00', NULL, NULL, '2026-11-22 19:32:16.823+00', NULL, NULL, NULL, NULL, '{}', '01a204be-b5c5-76c4-98a7-3b925c91a5a2', '2026-12-01', NULL, NULL, NULL),
	('01a204be-b542-745d-b921-ebe8ce80762d', 1, '2026-11-22 19:32:16.831+00', '2026-11-22 19:32:16.831+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '8 windows for house 8', 8, 'Windows for house 8', '01a204be-b484-7214-8bf0-7b89309e1d03', '01a204be-b4d6-7123-8bce-dacb7b14dd0a', '01a204be-1e91-765d-bc1b-32a0274ae9f3', '01a204be-1e99-71f1-990f-117635b82f5e', 'open', 8250.50, 'EUR', 1, 8250.50, NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:16.831+00', NULL, NULL, '2026-11-22 19:32:16.831+00', NULL, NULL, NULL, NULL, '{}', '01a204be-b5d1-76af-b09e-789c4745e937', '2026-12-01', NULL, NULL, NULL),
	('01a204be-b54b-73ce-bba5-9af97740e803', 1, '2026-11-22 19:32:16.841+00', '2026-11-22 19:32:16.841+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '9 windows for house 9', 9, 'Windows for house 9', '01a204be-b48a-74dd-ab29-f64b764834d7', '01a204be-b4dc-73b2-8ec2-cf2d6d02d538', '01a204be-1e91-765d-bc1b-32a0274ae9f3', '01a204be-1e99-71f1-990f-117635b82f5e', 'open', 9250.50, 'USD', 0.92, 8510.46, NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:16.841+00', NULL, NULL, '2026-11-22 19:32:16.841+00', NULL, NULL, NULL, NULL, '{}', '01a204be-b5dd-756c-8423-143fc8a05c49', '2026-12-01', NULL, NULL, NULL),
	('01a204be-b51c-721f-ab51-57e315779f87', 1, '2026-11-22 19:32:16.794+00', '2026-11-22 19:32:16.794+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '4 windows for house 4', 4, 'Windows for house 4', '01a204be-b491-74e5-bbe6-1b39885fe839', '01a204be-b4b7-71e6-9707-f5195653251c', '01a204be-1e91-765d-bc1b-32a0274ae9f3', '01a204be-1e99-71f1-990f-117635b82f5e', 'open', 4250.50, 'EUR', 1, 4250.50, NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:16.794+00', NULL, NULL, '2026-11-22 19:32:16.794+00', NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL, NULL);
INSERT INTO ws_main.events VALUES
	('01a204be-1e13-776d-aab3-63cef326d0b5', '739', 'users.created', 'users', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:31:38.112+00', '{"way": "cli", "version": 1}', '2026-11-22 19:31:38.611984+00', 0, NULL, NULL),
	('01a204be-1e93-7582-92cd-8f54799ac4ed', '739', 'pipelines.created', 'pipelines', '01a204be-1e91-765d-bc1b-32a0274ae9f3', NULL, '2026-11-22 19:31:38.112+00', '{"way": "cli", "version": 1}', '2026-11-22 19:31:38.611984+00', 0, NULL, NULL),
	('01a204be-1e9c-7569-8699-b9cfe49f5816', '739', 'stages.created', 'stages', '01a204be-1e99-71f1-990f-117635b82f5e', NULL, '2026-11-22 19:31:38.112+00', '{"way": "cli", "version": 1}', '2026-11-22 19:31:38.611984+00', 0, NULL, NULL),
	('01a204be-1e9c-7569-8699-bfac673dde12', '739', 'stages.created', 'stages', '01a204be-1e99-71f1-990f-17adbac3f03b', NULL, '2026-11-22 19:31:38.112+00', '{"way": "cli", "version": 1}', '2026-11-22 19:31:38.611984+00', 0, NULL, NULL),
	('01a204be-1e9c-7569-8699-c2c0f008383b', '739', 'stages.created', 'stages', '01a204be-1e9a-72c8-a305-73a21f46010d', NULL, '2026-11-22 19:31:38.112+00', '{"way": "cli", "version": 1}', '2026-11-22 19:31:38.611984+00', 0, NULL, NULL),
	('01a204be-1e9c-7569-8699-c60229783a63', '739', 'stages.created', 'stages', '01a204be-1e9a-72c8-a305-746967f5694b', NULL, '2026-11-22 19:31:38.112+00', '{"way": "cli", "version": 1}', '2026-11-22 19:31:38.611984+00', 0, NULL, NULL),
	('01a204be-1e9c-7569-8699-c8db3779960e', '739', 'stages.created', 'stages', '01a204be-1e9a-72c8-a305-79471fac47a9', NULL, '2026-11-22 19:31:38.112+00', '{"way": "cli", "version": 1}', '2026-11-22 19:31:38.611984+00', 0, NULL, NULL),
	('01a204be-b3b4-7707-9e69-de69b01a8f61', '759', 'teams.created', 'teams', '01a204be-b3af-72af-9ab8-ac8eae0e8f2b', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.429+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b3cf-750e-bba5-a5509c03ae13', '760', 'users.created', 'users', '01a204be-b3c4-774e-8905-de249e8791f0', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.451+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b43e-71d4-b8fd-60f72a9187ad', '762', 'roles.created', 'roles', '01a204be-b43c-726b-8dc9-5e5e5c07fb46', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.571+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b45f-767d-81a3-b5aa9638ae9d', '765', 'products.created', 'products', '01a204be-b45b-7432-b6bc-cf3d3256b29a', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.601+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b46f-720d-9f19-b875ed157b84', '766', 'companies.created', 'companies', '01a204be-b46c-718b-ae0e-89a3c5256eb0', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.615+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b478-73e7-baf8-7b67e54b0b76', '767', 'companies.created', 'companies', '01a204be-b477-703a-962d-ff4a52be63a2', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.63+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b558-70c0-af41-fa6f2234f4a4', '793', 'deals.created', 'deals', '01a204be-b555-70cf-a0cf-c6f6a4d2d726', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.851+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b566-75ce-850f-4a87ee49b32c', '794', 'deals.moved', 'deals', '01a204be-b4fa-7746-b139-8c568eba3979', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.861+00', '{"way": "api", "stageId": "01a204be-1e99-71f1-990f-17adbac3f03b", "version": 2, "fromStageId": "01a204be-1e99-71f1-990f-117635b82f5e"}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b567-7305-a029-9219c90fda31', '794', 'deals.updated', 'deals', '01a204be-b4fa-7746-b139-8c568eba3979', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.861+00', '{"way": "api", "changed": ["stageId", "stageEnteredAt"], "version": 2}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b578-70f2-8842-735f1ef41324', '795', 'deals.won', 'deals', '01a204be-b507-7358-a236-cf101a12ad46', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.88+00', '{"way": "api", "version": 2}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b579-7466-97de-ba9eca1585ae', '795', 'deals.updated', 'deals', '01a204be-b507-7358-a236-cf101a12ad46', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.88+00', '{"way": "api", "changed": ["status", "closedAt"], "version": 2}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b585-7389-8939-b81b6b1896e5', '796', 'deals.lost', 'deals', '01a204be-b510-77ca-b056-6219c4da55e0', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.895+00', '{"way": "api", "version": 2}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b586-7353-a23c-951c4f705704', '796', 'deals.updated', 'deals', '01a204be-b510-77ca-b056-6219c4da55e0', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.895+00', '{"way": "api", "changed": ["status", "closedAt", "lostReason"], "version": 2}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b59b-76ad-a2d8-1037358b5245', '797', 'tasks.created', 'tasks', '01a204be-b590-76d2-998a-3a27b3be1ce2', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.907+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b5ae-7208-ad1c-2b11308508ba', '798', 'tasks.created', 'tasks', '01a204be-b5a2-70e9-97db-6a410da69a91', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.929+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b5be-7244-b2f7-e640efa3f20d', '800', 'tasks.created', 'tasks', '01a204be-b5b5-7773-8f71-356f1cc55eae', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.948+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b5cb-7716-badc-e3bfe7d85b76', '801', 'tasks.created', 'tasks', '01a204be-b5c5-76c4-98a7-3b925c91a5a2', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.964+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b5d6-77f6-8c0f-5047c99f76b4', '802', 'tasks.created', 'tasks', '01a204be-b5d1-76af-b09e-789c4745e937', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.976+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b5e3-7032-a7af-2f3b494f1ce9', '803', 'tasks.created', 'tasks', '01a204be-b5dd-756c-8423-143fc8a05c49', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.988+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b5fd-7748-b0f0-a985038dfe2d', '804', 'tasks.completed', 'tasks', '01a204be-b590-76d2-998a-3a27b3be1ce2', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:17.009+00', '{"way": "api", "changed": ["status", "doneAt"], "version": 2}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b608-745d-9506-53face8fda0b', '804', 'activities.created', 'activities', '01a204be-b602-7672-b3fb-0c936fc225c3', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:17.009+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b614-737c-bd69-1239e639cfcc', '805', 'notes.created', 'notes', '01a204be-b60f-75c5-a36d-6afccb6fe37b', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:17.037+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b61f-753f-9894-fbfdd9f84f31', '806', 'activities.created', 'activities', '01a204be-b61a-752e-bcb3-87c68f0dc864', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:17.049+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b661-73e2-a0fe-995642c76a44', '812', 'imports.created', 'imports', '01a204be-b660-704f-8ff5-c1dfb389748c', NULL, '2026-11-22 19:32:17.105+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b47f-726b-8104-1b3b6abe3293', '768', 'companies.created', 'companies', '01a204be-b47e-7306-88aa-1050c7d805e0', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.637+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b485-7414-974b-735661424448', '769', 'companies.created', 'companies', '01a204be-b484-7214-8bf0-7b89309e1d03', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.644+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b48b-74ab-9e42-a1990e5ea408', '770', 'companies.created', 'companies', '01a204be-b48a-74dd-ab29-f64b764834d7', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.649+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b491-74e5-bbe6-2077eb2b12ec', '771', 'companies.created', 'companies', '01a204be-b491-74e5-bbe6-1b39885fe839', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.656+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b49d-722f-bc66-d1fcaf1ce185', '772', 'contacts.created', 'contacts', '01a204be-b49a-7348-a881-c78252fe2ff0', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.662+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4a4-7404-84e8-18c7293366cf', '773', 'contacts.created', 'contacts', '01a204be-b4a3-7742-b26e-07771656c158', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.674+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4ab-739c-855c-807a4391cd48', '774', 'contacts.created', 'contacts', '01a204be-b4aa-7547-8600-9be843688ff6', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.68+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4b1-70c6-8eda-5eb9dfd983eb', '775', 'contacts.created', 'contacts', '01a204be-b4b0-764f-8403-0764aa9f09fc', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.687+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4b8-73b9-9f5d-41dc536c0ddf', '776', 'contacts.created', 'contacts', '01a204be-b4b7-71e6-9707-f5195653251c', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.694+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4c1-742f-9d83-0f517f6907cd', '777', 'contacts.created', 'contacts', '01a204be-b4bf-75ba-8a4b-bff578578d76', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.702+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4c7-707d-b66e-dcf1526de881', '778', 'contacts.created', 'contacts', '01a204be-b4c6-7098-9f66-a738489e4799', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.709+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4cf-74a4-ba52-f720730e0be1', '779', 'contacts.created', 'contacts', '01a204be-b4cd-77b9-9bca-2ad5e97de7d5', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.716+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4d7-7648-b18f-158b2955d63b', '780', 'contacts.created', 'contacts', '01a204be-b4d6-7123-8bce-dacb7b14dd0a', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.724+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4de-75af-9091-206df89f1246', '781', 'contacts.created', 'contacts', '01a204be-b4dc-73b2-8ec2-cf2d6d02d538', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.731+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4ea-74bd-8b70-4bd3c092a64c', '782', 'contacts.created', 'contacts', '01a204be-b4e9-72c2-918f-522915ba5def', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.743+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b4f2-7135-a787-ee892b7ebead', '783', 'contacts.created', 'contacts', '01a204be-b4ef-7704-b4e7-3ede2e253fd3', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.75+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b500-761e-a2e4-2e1e161ee3d0', '784', 'deals.created', 'deals', '01a204be-b4fa-7746-b139-8c568eba3979', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.758+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b509-77b7-8b56-968b78eb5dcb', '785', 'deals.created', 'deals', '01a204be-b507-7358-a236-cf101a12ad46', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.773+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b514-7398-b2f7-95f66ce99f9d', '786', 'deals.created', 'deals', '01a204be-b510-77ca-b056-6219c4da55e0', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.782+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b51e-7213-ad40-7f725ca3ff8e', '787', 'deals.created', 'deals', '01a204be-b51c-721f-ab51-57e315779f87', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.794+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b529-728b-954c-377eb51f8daa', '788', 'deals.created', 'deals', '01a204be-b525-7714-8789-20fc287bb938', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.803+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b532-7401-9ec6-9b9089f09312', '789', 'deals.created', 'deals', '01a204be-b530-75a5-9a5d-9b985fa5e224', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.813+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b53b-73ab-9639-b972b66c3bbd', '790', 'deals.created', 'deals', '01a204be-b539-7186-900d-a7b85e5f7695', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.823+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b544-7506-a962-0d843eccc1a3', '791', 'deals.created', 'deals', '01a204be-b542-745d-b921-ebe8ce80762d', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.831+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b54e-7037-a893-34c0ab3c834a', '792', 'deals.created', 'deals', '01a204be-b54b-73ce-bba5-9af97740e803', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:16.841+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:16.938687+00', 0, NULL, NULL),
	('01a204be-b62a-70f3-92fd-342b0dc1e552', '807', 'contacts.updated', 'contacts', '01a204be-b49a-7348-a881-c78252fe2ff0', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:17.06+00', '{"way": "api", "changed": ["jobTitle"], "version": 2}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b633-701c-8f43-80f4b4191003', '808', 'contacts.updated', 'contacts', '01a204be-b49a-7348-a881-c78252fe2ff0', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:17.072+00', '{"way": "api", "changed": ["jobTitle"], "version": 3}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b63a-7411-87db-662f8cfc230c', '809', 'contacts.trashed', 'contacts', '01a204be-b4ef-7704-b4e7-3ede2e253fd3', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:17.079+00', '{"way": "api", "version": 2}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b641-7662-a7f4-aed5bfe94073', '810', 'views.created', 'views', '01a204be-b640-7134-b24e-ec9126945236', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:17.086+00', '{"way": "api", "version": 1}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL),
	('01a204be-b64b-73c5-bcdd-e6e964a9c04f', '811', 'users.updated', 'users', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', '2026-11-22 19:32:17.093+00', '{"way": "api", "changed": ["language"], "version": 2}', '2026-11-22 19:32:17.442958+00', 0, NULL, NULL);
INSERT INTO ws_main.history VALUES
	('01a204be-1e12-7698-a0ef-ceaf1391b0e0', 'users', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 1, 'create', NULL, 'cli', NULL, '2026-11-22 19:31:38.112+00', NULL),
	('01a204be-1e93-7582-92cd-892f9a855085', 'pipelines', '01a204be-1e91-765d-bc1b-32a0274ae9f3', 1, 'create', NULL, 'cli', NULL, '2026-11-22 19:31:38.112+00', NULL),
	('01a204be-1e9b-723a-a636-349acad7a811', 'stages', '01a204be-1e99-71f1-990f-117635b82f5e', 1, 'create', NULL, 'cli', NULL, '2026-11-22 19:31:38.112+00', NULL),
	('01a204be-1e9b-723a-a636-3a7351c462ce', 'stages', '01a204be-1e99-71f1-990f-17adbac3f03b', 1, 'create', NULL, 'cli', NULL, '2026-11-22 19:31:38.112+00', NULL),
	('01a204be-1e9b-723a-a636-3c93a76acd2b', 'stages', '01a204be-1e9a-72c8-a305-73a21f46010d', 1, 'create', NULL, 'cli', NULL, '2026-11-22 19:31:38.112+00', NULL),
	('01a204be-1e9b-723a-a636-4094a1548d2e', 'stages', '01a204be-1e9a-72c8-a305-746967f5694b', 1, 'create', NULL, 'cli', NULL, '2026-11-22 19:31:38.112+00', NULL),
	('01a204be-1e9c-7569-8699-b733d70eb93e', 'stages', '01a204be-1e9a-72c8-a305-79471fac47a9', 1, 'create', NULL, 'cli', NULL, '2026-11-22 19:31:38.112+00', NULL),
	('01a204be-b3b4-7707-9e69-da12a8562b1b', 'teams', '01a204be-b3af-72af-9ab8-ac8eae0e8f2b', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.429+00', NULL),
	('01a204be-b3ce-7612-b173-b908c55565bc', 'users', '01a204be-b3c4-774e-8905-de249e8791f0', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.451+00', NULL),
	('01a204be-b43e-71d4-b8fd-5fce63756e85', 'roles', '01a204be-b43c-726b-8dc9-5e5e5c07fb46', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.571+00', NULL),
	('01a204be-b45f-767d-81a3-b20af991996c', 'products', '01a204be-b45b-7432-b6bc-cf3d3256b29a', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.601+00', NULL),
	('01a204be-b46f-720d-9f19-b4507baab44c', 'companies', '01a204be-b46c-718b-ae0e-89a3c5256eb0', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.615+00', NULL),
	('01a204be-b478-73e7-baf8-75c51b60b2e1', 'companies', '01a204be-b477-703a-962d-ff4a52be63a2', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.63+00', NULL),
	('01a204be-b47f-726b-8104-15823d3e76dc', 'companies', '01a204be-b47e-7306-88aa-1050c7d805e0', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.637+00', NULL),
	('01a204be-b485-7414-974b-6f3b227afd81', 'companies', '01a204be-b484-7214-8bf0-7b89309e1d03', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.644+00', NULL),
	('01a204be-b48b-74ab-9e42-9cc42c9bb367', 'companies', '01a204be-b48a-74dd-ab29-f64b764834d7', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.649+00', NULL),
	('01a204be-b491-74e5-bbe6-1c603a94a8b4', 'companies', '01a204be-b491-74e5-bbe6-1b39885fe839', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.656+00', NULL),
	('01a204be-b49d-722f-bc66-ccf15c87bc38', 'contacts', '01a204be-b49a-7348-a881-c78252fe2ff0', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.662+00', NULL),
	('01a204be-b4a4-7404-84e8-170c0b8c566c', 'contacts', '01a204be-b4a3-7742-b26e-07771656c158', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.674+00', NULL),
	('01a204be-b4ab-739c-855c-7f7ad5bf98a1', 'contacts', '01a204be-b4aa-7547-8600-9be843688ff6', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.68+00', NULL),
	('01a204be-b4b1-70c6-8eda-59c4c49c5c97', 'contacts', '01a204be-b4b0-764f-8403-0764aa9f09fc', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.687+00', NULL),
	('01a204be-b4b8-73b9-9f5d-3ff51a7217b9', 'contacts', '01a204be-b4b7-71e6-9707-f5195653251c', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.694+00', NULL),
	('01a204be-b4c1-742f-9d83-0bd44ca8f32e', 'contacts', '01a204be-b4bf-75ba-8a4b-bff578578d76', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.702+00', NULL),
	('01a204be-b4c7-707d-b66e-da518edd06bc', 'contacts', '01a204be-b4c6-7098-9f66-a738489e4799', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.709+00', NULL),
	('01a204be-b4cf-74a4-ba52-f01ee4030c8e', 'contacts', '01a204be-b4cd-77b9-9bca-2ad5e97de7d5', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.716+00', NULL),
	('01a204be-b4d7-7648-b18f-12cc39ed0606', 'contacts', '01a204be-b4d6-7123-8bce-dacb7b14dd0a', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.724+00', NULL),
	('01a204be-b4de-75af-9091-1e16e6071c87', 'contacts', '01a204be-b4dc-73b2-8ec2-cf2d6d02d538', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.731+00', NULL),
	('01a204be-b4ea-74bd-8b70-446b71467678', 'contacts', '01a204be-b4e9-72c2-918f-522915ba5def', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.743+00', NULL),
	('01a204be-b4f2-7135-a787-e92bfbee88a1', 'contacts', '01a204be-b4ef-7704-b4e7-3ede2e253fd3', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.75+00', NULL),
	('01a204be-b500-761e-a2e4-28c46de0a756', 'deals', '01a204be-b4fa-7746-b139-8c568eba3979', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.758+00', NULL),
	('01a204be-b509-77b7-8b56-904f48359c28', 'deals', '01a204be-b507-7358-a236-cf101a12ad46', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.773+00', NULL),
	('01a204be-b514-7398-b2f7-9195112c37f0', 'deals', '01a204be-b510-77ca-b056-6219c4da55e0', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.782+00', NULL),
	('01a204be-b51e-7213-ad40-7857d0d50ccd', 'deals', '01a204be-b51c-721f-ab51-57e315779f87', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.794+00', NULL),
	('01a204be-b529-728b-954c-303d87975b2a', 'deals', '01a204be-b525-7714-8789-20fc287bb938', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.803+00', NULL),
	('01a204be-b532-7401-9ec6-978673184b95', 'deals', '01a204be-b530-75a5-9a5d-9b985fa5e224', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.813+00', NULL),
	('01a204be-b53b-73ab-9639-b437c2ec72ca', 'deals', '01a204be-b539-7186-900d-a7b85e5f7695', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.823+00', NULL),
	('01a204be-b544-7506-a962-0ab57fa5f28d', 'deals', '01a204be-b542-745d-b921-ebe8ce80762d', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.831+00', NULL),
	('01a204be-b54e-7037-a893-30efef372ae2', 'deals', '01a204be-b54b-73ce-bba5-9af97740e803', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.841+00', NULL),
	('01a204be-b558-70c0-af41-f7daf18906db', 'deals', '01a204be-b555-70cf-a0cf-c6f6a4d2d726', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.851+00', NULL),
	('01a204be-b567-7305-a029-8f78cb488adc', 'deals', '01a204be-b4fa-7746-b139-8c568eba3979', 2, 'update', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.861+00', '{"stageId": ["01a204be-1e99-71f1-990f-117635b82f5e", "01a204be-1e99-71f1-990f-17adbac3f03b"], "stageEnteredAt": ["2026-11-22T19:32:16.758Z", "2026-11-22T19:32:16.861Z"]}'),
	('01a204be-b579-7466-97de-b40fc34769c4', 'deals', '01a204be-b507-7358-a236-cf101a12ad46', 2, 'update', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.88+00', '{"status": ["open", "won"], "closedAt": [null, "2026-11-22T19:32:16.880Z"]}'),
	('01a204be-b585-7389-8939-bea8f49b4cec', 'deals', '01a204be-b510-77ca-b056-6219c4da55e0', 2, 'update', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.895+00', '{"status": ["open", "lost"], "closedAt": [null, "2026-11-22T19:32:16.895Z"], "lostReason": [null, "price"]}'),
	('01a204be-b59b-76ad-a2d8-0d232fa09ab5', 'tasks', '01a204be-b590-76d2-998a-3a27b3be1ce2', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.907+00', NULL),
	('01a204be-b5ae-7208-ad1c-25e5aacfb9a2', 'tasks', '01a204be-b5a2-70e9-97db-6a410da69a91', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.929+00', NULL),
	('01a204be-b5be-7244-b2f7-e3059864c50b', 'tasks', '01a204be-b5b5-7773-8f71-356f1cc55eae', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.948+00', NULL),
	('01a204be-b5cb-7716-badc-dfc08a72639b', 'tasks', '01a204be-b5c5-76c4-98a7-3b925c91a5a2', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.964+00', NULL),
	('01a204be-b5d6-77f6-8c0f-4e9b203d7800', 'tasks', '01a204be-b5d1-76af-b09e-789c4745e937', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.976+00', NULL),
	('01a204be-b5e3-7032-a7af-2a82abf9ff45', 'tasks', '01a204be-b5dd-756c-8423-143fc8a05c49', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:16.988+00', NULL),
	('01a204be-b5fd-7748-b0f0-a4e7dffcecdc', 'tasks', '01a204be-b590-76d2-998a-3a27b3be1ce2', 2, 'update', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:17.009+00', '{"doneAt": [null, "2026-11-22T19:32:17.009Z"], "status": ["open", "done"]}'),
	('01a204be-b608-745d-9506-4c75463f11a7', 'activities', '01a204be-b602-7672-b3fb-0c936fc225c3', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:17.009+00', NULL),
	('01a204be-b614-737c-bd69-0fcef95fdd91', 'notes', '01a204be-b60f-75c5-a36d-6afccb6fe37b', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:17.037+00', NULL),
	('01a204be-b61f-753f-9894-f47870e2d6d8', 'activities', '01a204be-b61a-752e-bcb3-87c68f0dc864', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:17.049+00', NULL),
	('01a204be-b62a-70f3-92fd-32a10798a2f1', 'contacts', '01a204be-b49a-7348-a881-c78252fe2ff0', 2, 'update', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:17.06+00', '{"jobTitle": [null, "Head of building"]}'),
	('01a204be-b633-701c-8f43-7ffecd58ccc7', 'contacts', '01a204be-b49a-7348-a881-c78252fe2ff0', 3, 'update', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:17.072+00', '{"jobTitle": ["Head of building", "Owner"]}'),
	('01a204be-b63a-7411-87db-61332efe349a', 'contacts', '01a204be-b4ef-7704-b4e7-3ede2e253fd3', 2, 'trash', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:17.079+00', NULL),
	('01a204be-b641-7662-a7f4-abdd42528e8b', 'views', '01a204be-b640-7134-b24e-ec9126945236', 1, 'create', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:17.086+00', NULL),
	('01a204be-b64b-73c5-bcdd-e3195b8ba718', 'users', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 2, 'update', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'api', NULL, '2026-11-22 19:32:17.093+00', '{"language": [null, "ru"]}'),
	('01a204be-b661-73e2-a0fe-9678f2b88e95', 'imports', '01a204be-b660-704f-8ff5-c1dfb389748c', 1, 'create', NULL, 'api', NULL, '2026-11-22 19:32:17.105+00', NULL);
INSERT INTO ws_main.import_files VALUES
	('01a204be-b660-704f-8ff5-c1dfb389748c', 0, 'Pasted', '\x4e616d650950686f6e650a4cc4ab6761204f7a6f6c61092b3337312032393535353838380a');
INSERT INTO ws_main.import_jobs VALUES
	('01a204be-b660-704f-8ff5-c1dfb389748c', '[{"name": "Pasted", "format": "csv", "columns": [{"column": 0, "filled": 1, "header": "Name", "samples": ["Līga Ozola"], "distinct": 1}, {"column": 1, "filled": 1, "header": "Phone", "samples": ["+371 29555888"], "distinct": 1}], "mapping": {"mode": "createUpdate", "create": {"users": true, "stages": true, "companies": true}, "object": "contacts", "prefix": "pasted", "system": "generic", "values": {}, "columns": [{"to": "contact.fullName", "column": 0, "header": "Name", "nameOrder": "firstLast"}, {"to": "contact.phones", "column": 1, "header": "Phone", "countries": ["LV"]}], "pipeline": null}, "encoding": "utf-8", "rowCount": 1, "separator": "\t", "recognised": true, "otherSheets": []}]', NULL, NULL, '[]', 0, 0, 1, 0, false, '[]', NULL, NULL);
INSERT INTO ws_main.imports VALUES
	('01a204be-b660-704f-8ff5-c1dfb389748c', 1, '2026-11-22 19:32:17.105+00', '2026-11-22 19:32:17.105+00', NULL, NULL, 'pasted', 'Pasted', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', 'ready', 'generic', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO ws_main.migrations VALUES
	('kernel', '0001-kernel.sql', '50e27a8ffcef0230bdc40324a922d2fe807b096592dbf7914c4b82704fe807bf', '2026-11-22 19:31:37.904988+00'),
	('accounts', '0001-people.sql', '176e4a54cee1dadd1e3e020b0e38bc08751d25b2cbc1e3556b25507953a51b49', '2026-11-22 19:31:37.904988+00'),
	('accounts', '0002-sign-in.sql', 'e6f13aabdd8730e2f3f57f169bebe9667fe15546a04a229fe063665e16710191', '2026-11-22 19:31:37.904988+00'),
	('accounts', '0003-roles.sql', '05aa8502622e08a56db0bee8633aac8043af692822e29fac5215df8b371d1a09', '2026-11-22 19:31:37.904988+00'),
	('companies', '0001-companies.sql', '4197c559c5de97788fc4dd55f287cfc511178c459320562c7bc876c24cab6b15', '2026-11-22 19:31:37.904988+00'),
	('contacts', '0001-contacts.sql', '9b733c31cd2b971573088eb6c3563859617c6dd031fadc7036641d2cc54d3a2e', '2026-11-22 19:31:37.904988+00'),
	('products', '0001-products.sql', '2c91c70f8c17adf491f498818aa94f04adf556f852debc2f80d060ec2f181179', '2026-11-22 19:31:37.904988+00'),
	('deals', '0001-deals.sql', 'eb5db8a764edf39a27e656b7fe3006ee4b35ef4651e7af453271826b5adf63c8', '2026-11-22 19:31:37.904988+00'),
	('activities', '0001-activities.sql', 'cdbf9be0f2682dbc1eaae73f27eb0633082e183b81c9ce58214a1561b191695b', '2026-11-22 19:31:37.904988+00'),
	('tasks', '0001-tasks.sql', '1dbd4fc5c261d10e1249992113cbc98193f9adda20acd900651b61fb7f333c2b', '2026-11-22 19:31:37.904988+00'),
	('views', '0001-views.sql', '4caec96e32a42b01894ec736727cd8bd34a50947f3563e9e0fc71480e371c0b5', '2026-11-22 19:31:37.904988+00'),
	('imports', '0001-imports.sql', '65e6cb4c6f9236533bc9d32f01db641c8c683a24e3ba5408119db2d02c374ff2', '2026-11-22 19:31:37.904988+00'),
	('demo', '0001-demo.sql', '9c5d57735586254ba54d5440bc8765459ac289516c0c86f4c2ddb44c5f228a6a', '2026-11-22 19:31:37.904988+00');
INSERT INTO ws_main.notes VALUES
	('01a204be-b60f-75c5-a36d-6afccb6fe37b', 1, '2026-11-22 19:32:17.037+00', '2026-11-22 19:32:17.037+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'measured on site', 'Measured on site', NULL, '01a204be-b4bf-75ba-8a4b-bff578578d76', '01a204be-b46c-718b-ae0e-89a3c5256eb0', '01a204be-b525-7714-8789-20fc287bb938', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL);
INSERT INTO ws_main.pipelines VALUES
	('01a204be-1e91-765d-bc1b-32a0274ae9f3', 1, '2026-11-22 19:31:38.112+00', '2026-11-22 19:31:38.112+00', NULL, NULL, 'sales', 'Sales', 1, true);
INSERT INTO ws_main.products VALUES
	('01a204be-b45b-7432-b6bc-cf3d3256b29a', 1, '2026-11-22 19:32:16.601+00', '2026-11-22 19:32:16.601+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'window 1200 × 1400 window 1200 * 1400 w-1214', 'Window 1200 × 1400', 'W-1214', NULL, NULL, 310.00, 'EUR', 1, 310.00, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO ws_main.rights_version VALUES
	(true, 7);
INSERT INTO ws_main.roles VALUES
	('00000000-0000-7000-8000-000000000001', 1, '2026-11-22 19:31:37.904988+00', '2026-11-22 19:31:37.904988+00', NULL, NULL, 'administrator', 'admin', 'Administrator', '{"*": {"see": "all", "change": "all", "create": "all", "delete": "all", "export": "all", "import": "all"}}'),
	('00000000-0000-7000-8000-000000000002', 1, '2026-11-22 19:31:37.904988+00', '2026-11-22 19:31:37.904988+00', NULL, NULL, 'head of sales', 'head', 'Head of sales', '{"*": {"see": "all", "export": "all"}, "deals": {"see": "all", "change": "all", "create": "all", "delete": "all", "export": "all", "import": "all"}, "leads": {"see": "all", "change": "all", "create": "all", "delete": "all", "export": "all", "import": "all"}, "notes": {"see": "all", "change": "all", "create": "all", "delete": "all", "export": "all", "import": "all"}, "tasks": {"see": "all", "change": "all", "create": "all", "delete": "all", "export": "all", "import": "all"}, "views": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "stages": {"see": "all", "change": "all", "create": "all"}, "contacts": {"see": "all", "change": "all", "create": "all", "delete": "all", "export": "all", "import": "all"}, "products": {"see": "all", "change": "all", "create": "all", "delete": "all", "export": "all", "import": "all"}, "companies": {"see": "all", "change": "all", "create": "all", "delete": "all", "export": "all", "import": "all"}, "pipelines": {"see": "all", "change": "all", "create": "all"}, "activities": {"see": "all", "change": "all", "create": "all", "delete": "all", "export": "all", "import": "all"}}'),
	('00000000-0000-7000-8000-000000000009', 1, '2026-11-22 19:31:37.904988+00', '2026-11-22 19:31:37.904988+00', NULL, NULL, 'read only', 'readonly', 'Read only', '{"*": {"see": "all"}, "views": {"see": "own", "change": "own", "create": "own", "delete": "own"}}'),
	('00000000-0000-7000-8000-000000000003', 1, '2026-11-22 19:31:37.904988+00', '2026-11-22 19:31:37.904988+00', NULL, NULL, 'sales', 'sales', 'Sales', '{"deals": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "leads": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "notes": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "roles": {"see": "all"}, "tasks": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "teams": {"see": "all"}, "users": {"see": "all"}, "views": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "fields": {"see": "all"}, "stages": {"see": "all"}, "contacts": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "products": {"see": "all"}, "companies": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "pipelines": {"see": "all"}, "activities": {"see": "own", "change": "own", "create": "own"}}'),
	('00000000-0000-7000-8000-000000000004', 1, '2026-11-22 19:31:37.904988+00', '2026-11-22 19:31:37.904988+00', NULL, NULL, 'service', 'service', 'Service', '{"deals": {"see": "all"}, "leads": {"see": "all", "change": "all", "create": "all"}, "notes": {"see": "all", "change": "own", "create": "own", "delete": "own"}, "roles": {"see": "all"}, "tasks": {"see": "team", "change": "team", "create": "all", "delete": "own"}, "teams": {"see": "all"}, "users": {"see": "all"}, "views": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "fields": {"see": "all"}, "stages": {"see": "all"}, "contacts": {"see": "all", "change": "all", "create": "all"}, "products": {"see": "all"}, "companies": {"see": "all", "change": "all", "create": "all"}, "pipelines": {"see": "all"}, "activities": {"see": "all", "change": "own", "create": "own"}}'),
	('00000000-0000-7000-8000-000000000005', 1, '2026-11-22 19:31:37.904988+00', '2026-11-22 19:31:37.904988+00', NULL, NULL, 'marketing', 'marketing', 'Marketing', '{"deals": {"see": "all"}, "leads": {"see": "all", "change": "all", "create": "all", "import": "all"}, "notes": {"see": "all", "change": "own", "create": "own", "delete": "own"}, "roles": {"see": "all"}, "tasks": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "teams": {"see": "all"}, "users": {"see": "all"}, "views": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "fields": {"see": "all"}, "stages": {"see": "all"}, "contacts": {"see": "all", "change": "all", "create": "all", "import": "all"}, "products": {"see": "all"}, "companies": {"see": "all", "change": "all", "create": "all", "import": "all"}, "pipelines": {"see": "all"}, "activities": {"see": "all", "change": "own", "create": "own"}}'),
	('00000000-0000-7000-8000-000000000006', 1, '2026-11-22 19:31:37.904988+00', '2026-11-22 19:31:37.904988+00', NULL, NULL, 'finance', 'finance', 'Finance', '{"deals": {"see": "all"}, "notes": {"see": "all", "change": "own", "create": "own", "delete": "own"}, "roles": {"see": "all"}, "tasks": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "teams": {"see": "all"}, "users": {"see": "all"}, "views": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "fields": {"see": "all"}, "stages": {"see": "all"}, "contacts": {"see": "all"}, "products": {"see": "all", "change": "all"}, "companies": {"see": "all", "change": "all"}, "pipelines": {"see": "all"}, "activities": {"see": "all", "change": "own", "create": "own"}}'),
	('00000000-0000-7000-8000-000000000007', 1, '2026-11-22 19:31:37.904988+00', '2026-11-22 19:31:37.904988+00', NULL, NULL, 'stock', 'stock', 'Stock', '{"notes": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "roles": {"see": "all"}, "tasks": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "teams": {"see": "all"}, "users": {"see": "all"}, "views": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "fields": {"see": "all"}, "stages": {"see": "all"}, "products": {"see": "all", "change": "all", "create": "all", "import": "all"}, "companies": {"see": "all"}, "pipelines": {"see": "all"}, "activities": {"see": "own", "change": "own", "create": "own"}}'),
	('00000000-0000-7000-8000-000000000008', 1, '2026-11-22 19:31:37.904988+00', '2026-11-22 19:31:37.904988+00', NULL, NULL, 'field work', 'field', 'Field work', '{"deals": {"see": "all"}, "notes": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "roles": {"see": "all"}, "tasks": {"see": "own", "change": "own", "create": "own"}, "teams": {"see": "all"}, "users": {"see": "all"}, "views": {"see": "own", "change": "own", "create": "own", "delete": "own"}, "fields": {"see": "all"}, "stages": {"see": "all"}, "contacts": {"see": "all"}, "products": {"see": "all"}, "companies": {"see": "all"}, "pipelines": {"see": "all"}, "activities": {"see": "own", "change": "own", "create": "own"}}'),
	('01a204be-b43c-726b-8dc9-5e5e5c07fb46', 1, '2026-11-22 19:32:16.571+00', '2026-11-22 19:32:16.571+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'fitters', 'x_fitters', 'Fitters', '{"contacts": {"see": "all"}}');
INSERT INTO ws_main.settings VALUES
	('setup', '{"at": "2026-11-22T19:31:38.112Z"}', '2026-11-22 19:31:38.112+00', NULL),
	('firm', '{"demo": false, "name": "Logu Darbnīca", "country": "LV", "currency": "EUR", "industry": "none", "language": "en", "timeZone": "Europe/Riga", "taxNumber": null, "workingHours": {"to": "17:00", "days": [1, 2, 3, 4, 5], "from": "08:00"}}', '2026-11-22 19:32:16.579+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('rates', '{"USD": "0.92"}', '2026-11-22 19:32:16.592+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('rateOrigins', '{"USD": {"at": "2026-11-22T19:32:16.592Z", "byId": "01a204be-1e0b-72ec-a715-7eae18cb1e7b"}}', '2026-11-22 19:32:16.592+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b');
INSERT INTO ws_main.stage_stays VALUES
	('01a204be-b51e-7213-ad40-744b7ff83d9b', '01a204be-b51c-721f-ab51-57e315779f87', '01a204be-1e99-71f1-990f-117635b82f5e', '2026-11-22 19:32:16.794+00', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('01a204be-b527-7209-8ef8-a0855e0857be', '01a204be-b525-7714-8789-20fc287bb938', '01a204be-1e99-71f1-990f-117635b82f5e', '2026-11-22 19:32:16.803+00', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('01a204be-b532-7401-9ec6-91631937184c', '01a204be-b530-75a5-9a5d-9b985fa5e224', '01a204be-1e99-71f1-990f-117635b82f5e', '2026-11-22 19:32:16.813+00', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('01a204be-b53a-7232-a541-2b588d016683', '01a204be-b539-7186-900d-a7b85e5f7695', '01a204be-1e99-71f1-990f-117635b82f5e', '2026-11-22 19:32:16.823+00', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('01a204be-b544-7506-a962-056bbec274cc', '01a204be-b542-745d-b921-ebe8ce80762d', '01a204be-1e99-71f1-990f-117635b82f5e', '2026-11-22 19:32:16.831+00', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('01a204be-b54e-7037-a893-2e125d7593ee', '01a204be-b54b-73ce-bba5-9af97740e803', '01a204be-1e99-71f1-990f-117635b82f5e', '2026-11-22 19:32:16.841+00', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('01a204be-b557-771b-80ae-e08ee091fa30', '01a204be-b555-70cf-a0cf-c6f6a4d2d726', '01a204be-1e99-71f1-990f-117635b82f5e', '2026-11-22 19:32:16.851+00', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('01a204be-b4ff-7074-89e8-108b50c88821', '01a204be-b4fa-7746-b139-8c568eba3979', '01a204be-1e99-71f1-990f-117635b82f5e', '2026-11-22 19:32:16.758+00', '2026-11-22 19:32:16.861+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('01a204be-b566-75ce-850f-456c6b46b0ba', '01a204be-b4fa-7746-b139-8c568eba3979', '01a204be-1e99-71f1-990f-17adbac3f03b', '2026-11-22 19:32:16.861+00', NULL, '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('01a204be-b508-745f-9c95-3c3d399ac6f0', '01a204be-b507-7358-a236-cf101a12ad46', '01a204be-1e99-71f1-990f-117635b82f5e', '2026-11-22 19:32:16.773+00', '2026-11-22 19:32:16.88+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b'),
	('01a204be-b513-74af-b959-ce9282f14492', '01a204be-b510-77ca-b056-6219c4da55e0', '01a204be-1e99-71f1-990f-117635b82f5e', '2026-11-22 19:32:16.782+00', '2026-11-22 19:32:16.895+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b');
INSERT INTO ws_main.stages VALUES
	('01a204be-1e99-71f1-990f-117635b82f5e', 1, '2026-11-22 19:31:38.112+00', '2026-11-22 19:31:38.112+00', NULL, NULL, 'new request', '01a204be-1e91-765d-bc1b-32a0274ae9f3', 'New request', 1, 10, 1.0, NULL, NULL, '{}', false),
	('01a204be-1e99-71f1-990f-17adbac3f03b', 1, '2026-11-22 19:31:38.112+00', '2026-11-22 19:31:38.112+00', NULL, NULL, 'in conversation', '01a204be-1e91-765d-bc1b-32a0274ae9f3', 'In conversation', 2, 30, 5.0, NULL, NULL, '{}', false),
	('01a204be-1e9a-72c8-a305-73a21f46010d', 1, '2026-11-22 19:31:38.112+00', '2026-11-22 19:31:38.112+00', NULL, NULL, 'offer', '01a204be-1e91-765d-bc1b-32a0274ae9f3', 'Offer', 3, 55, 7.0, NULL, NULL, '{}', false),
	('01a204be-1e9a-72c8-a305-746967f5694b', 1, '2026-11-22 19:31:38.112+00', '2026-11-22 19:31:38.112+00', NULL, NULL, 'contract', '01a204be-1e91-765d-bc1b-32a0274ae9f3', 'Contract', 4, 85, 7.0, NULL, NULL, '{}', false),
	('01a204be-1e9a-72c8-a305-79471fac47a9', 1, '2026-11-22 19:31:38.112+00', '2026-11-22 19:31:38.112+00', NULL, NULL, 'won', '01a204be-1e91-765d-bc1b-32a0274ae9f3', 'Won', 5, 100, NULL, NULL, 'win', '{}', true);
INSERT INTO ws_main.tasks VALUES
	('01a204be-b5a2-70e9-97db-6a410da69a91', 1, '2026-11-22 19:32:16.929+00', '2026-11-22 19:32:16.929+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'call 1', 'Call 1', 'call', 'normal', 'open', '2026-12-01', NULL, NULL, '01a204be-b4bf-75ba-8a4b-bff578578d76', '01a204be-b46c-718b-ae0e-89a3c5256eb0', '01a204be-b525-7714-8789-20fc287bb938', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, NULL, NULL, NULL),
	('01a204be-b5b5-7773-8f71-356f1cc55eae', 1, '2026-11-22 19:32:16.948+00', '2026-11-22 19:32:16.948+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'call 2', 'Call 2', 'call', 'normal', 'open', '2026-12-01', NULL, NULL, '01a204be-b4c6-7098-9f66-a738489e4799', '01a204be-b477-703a-962d-ff4a52be63a2', '01a204be-b530-75a5-9a5d-9b985fa5e224', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, NULL, NULL, NULL),
	('01a204be-b5c5-76c4-98a7-3b925c91a5a2', 1, '2026-11-22 19:32:16.964+00', '2026-11-22 19:32:16.964+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'call 3', 'Call 3', 'call', 'normal', 'open', '2026-12-01', NULL, NULL, '01a204be-b4cd-77b9-9bca-2ad5e97de7d5', '01a204be-b47e-7306-88aa-1050c7d805e0', '01a204be-b539-7186-900d-a7b85e5f7695', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, NULL, NULL, NULL),
	('01a204be-b5d1-76af-b09e-789c4745e937', 1, '2026-11-22 19:32:16.976+00', '2026-11-22 19:32:16.976+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'call 4', 'Call 4', 'call', 'normal', 'open', '2026-12-01', NULL, NULL, '01a204be-b4d6-7123-8bce-dacb7b14dd0a', '01a204be-b484-7214-8bf0-7b89309e1d03', '01a204be-b542-745d-b921-ebe8ce80762d', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, NULL, NULL, NULL),
	('01a204be-b5dd-756c-8423-143fc8a05c49', 1, '2026-11-22 19:32:16.988+00', '2026-11-22 19:32:16.988+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'call 5', 'Call 5', 'call', 'normal', 'open', '2026-12-01', NULL, NULL, '01a204be-b4dc-73b2-8ec2-cf2d6d02d538', '01a204be-b48a-74dd-ab29-f64b764834d7', '01a204be-b54b-73ce-bba5-9af97740e803', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, NULL, NULL, NULL),
	('01a204be-b590-76d2-998a-3a27b3be1ce2', 2, '2026-11-22 19:32:16.907+00', '2026-11-22 19:32:17.009+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'call 0', 'Call 0', 'call', 'normal', 'done', '2026-12-01', NULL, NULL, '01a204be-b4b7-71e6-9707-f5195653251c', '01a204be-b491-74e5-bbe6-1b39885fe839', '01a204be-b51c-721f-ab51-57e315779f87', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '2026-11-22 19:32:17.009+00', NULL, NULL, NULL);
INSERT INTO ws_main.teams VALUES
	('01a204be-b3af-72af-9ab8-ac8eae0e8f2b', 1, '2026-11-22 19:32:16.429+00', '2026-11-22 19:32:16.429+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'west', 'West', NULL, NULL, NULL, NULL);
INSERT INTO ws_main.users VALUES
	('01a204be-b3c4-774e-8905-de249e8791f0', 1, '2026-11-22 19:32:16.451+00', '2026-11-22 19:32:16.451+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, 'berta liepa berta@firm.example', 'Berta Liepa', 'berta@firm.example', NULL, NULL, '01a204be-b3af-72af-9ab8-ac8eae0e8f2b', '{sales}', true, NULL, NULL, NULL, NULL),
	('01a204be-1e0b-72ec-a715-7eae18cb1e7b', 2, '2026-11-22 19:31:38.112+00', '2026-11-22 19:32:17.093+00', NULL, NULL, 'anna anna@firm.example', 'Anna', 'anna@firm.example', NULL, NULL, NULL, '{admin}', true, 'ru', NULL, NULL, NULL);
INSERT INTO ws_main.views VALUES
	('01a204be-b640-7134-b24e-ec9126945236', 1, '2026-11-22 19:32:17.086+00', '2026-11-22 19:32:17.086+00', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, '', 'deals', 'Large deals', '01a204be-1e0b-72ec-a715-7eae18cb1e7b', NULL, NULL, '{"filter": {"op": "gte", "field": "amount", "value": "5000"}, "columns": ["title", "amount"]}');
SELECT pg_catalog.setval('ws_main.deals_number_seq', 10, true);
ALTER TABLE ONLY clientele.workspaces
    ADD CONSTRAINT workspaces_pkey PRIMARY KEY (schema);
ALTER TABLE ONLY pgboss.bam
    ADD CONSTRAINT bam_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pgboss.instance
    ADD CONSTRAINT instance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pgboss.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT job_common_pkey PRIMARY KEY (name, id);
ALTER TABLE ONLY pgboss.job_dependency
    ADD CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id);
ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);
ALTER TABLE ONLY pgboss.queue_stats
    ADD CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.queue_stats_20261122
    ADD CONSTRAINT queue_stats_20261122_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.queue_stats_20261123
    ADD CONSTRAINT queue_stats_20261123_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name, key);
ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);
ALTER TABLE ONLY pgboss.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY pgboss.warning
    ADD CONSTRAINT warning_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.activities
    ADD CONSTRAINT activities_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.api_keys
    ADD CONSTRAINT api_keys_hash_key UNIQUE (hash);
ALTER TABLE ONLY ws_main.api_keys
    ADD CONSTRAINT api_keys_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.auth_accounts
    ADD CONSTRAINT auth_accounts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.auth_accounts
    ADD CONSTRAINT auth_accounts_provider_id_account_id_key UNIQUE (provider_id, account_id);
ALTER TABLE ONLY ws_main.auth_sessions
    ADD CONSTRAINT auth_sessions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.auth_sessions
    ADD CONSTRAINT auth_sessions_token_key UNIQUE (token);
ALTER TABLE ONLY ws_main.auth_users
    ADD CONSTRAINT auth_users_email_key UNIQUE (email);
ALTER TABLE ONLY ws_main.auth_users
    ADD CONSTRAINT auth_users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.auth_verifications
    ADD CONSTRAINT auth_verifications_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.companies
    ADD CONSTRAINT companies_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.deals
    ADD CONSTRAINT deals_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.demo_batches
    ADD CONSTRAINT demo_batches_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.demo_records
    ADD CONSTRAINT demo_records_pkey PRIMARY KEY (object, id);
ALTER TABLE ONLY ws_main.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.history
    ADD CONSTRAINT history_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (actor_id, key);
ALTER TABLE ONLY ws_main.import_files
    ADD CONSTRAINT import_files_pkey PRIMARY KEY (import_id, "position");
ALTER TABLE ONLY ws_main.import_jobs
    ADD CONSTRAINT import_jobs_pkey PRIMARY KEY (import_id);
ALTER TABLE ONLY ws_main.import_mappings
    ADD CONSTRAINT import_mappings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.import_rejects
    ADD CONSTRAINT import_rejects_pkey PRIMARY KEY (import_id, file, number);
ALTER TABLE ONLY ws_main.import_sources
    ADD CONSTRAINT import_sources_pkey PRIMARY KEY (object, source_id);
ALTER TABLE ONLY ws_main.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.long_jobs
    ADD CONSTRAINT long_jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (module, name);
ALTER TABLE ONLY ws_main.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.pipelines
    ADD CONSTRAINT pipelines_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.rights_version
    ADD CONSTRAINT rights_version_pkey PRIMARY KEY (one);
ALTER TABLE ONLY ws_main.roles
    ADD CONSTRAINT roles_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (key);
ALTER TABLE ONLY ws_main.sign_in_guesses
    ADD CONSTRAINT sign_in_guesses_pkey PRIMARY KEY (key);
ALTER TABLE ONLY ws_main.stage_stays
    ADD CONSTRAINT stage_stays_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.stages
    ADD CONSTRAINT stages_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.tasks
    ADD CONSTRAINT tasks_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.teams
    ADD CONSTRAINT teams_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ws_main.views
    ADD CONSTRAINT views_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX job_common_i1 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));
CREATE INDEX job_common_i10 ON pgboss.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i11 ON pgboss.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked));
CREATE INDEX job_common_i12 ON pgboss.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);
CREATE UNIQUE INDEX job_common_i13 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = 'created'::pgboss.job_state) AND upsert_by_key);
CREATE INDEX job_common_i14 ON pgboss.job_common USING btree (name, state, blocked, start_after) WHERE (state = ANY (ARRAY['created'::pgboss.job_state, 'retry'::pgboss.job_state, 'active'::pgboss.job_state, 'failed'::pgboss.job_state]));
CREATE INDEX job_common_i15 ON pgboss.job_common USING btree (name, created_on);
CREATE INDEX job_common_i16 ON pgboss.job_common USING btree (name, completed_on) WHERE (completed_on IS NOT NULL);
CREATE INDEX job_common_i17 ON pgboss.job_common USING btree (name, singleton_key, created_on) WHERE ((state < 'active'::pgboss.job_state) AND (singleton_key IS NOT NULL));
CREATE UNIQUE INDEX job_common_i2 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));
CREATE UNIQUE INDEX job_common_i3 ON pgboss.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));
CREATE UNIQUE INDEX job_common_i4 ON pgboss.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));
CREATE UNIQUE INDEX job_common_i6 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'exclusive'::text));
CREATE INDEX job_common_i7 ON pgboss.job_common USING btree (name, group_id) WHERE ((state = 'active'::pgboss.job_state) AND (group_id IS NOT NULL));
CREATE UNIQUE INDEX job_common_i8 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::pgboss.job_state, 'retry'::pgboss.job_state, 'failed'::pgboss.job_state])) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i9 ON pgboss.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::pgboss.job_state));
CREATE INDEX job_dep_parent_idx ON pgboss.job_dependency USING btree (parent_name, parent_id);
CREATE INDEX queue_stats_i1 ON ONLY pgboss.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261122_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261122 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261123_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261123 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX warning_i1 ON pgboss.warning USING btree (created_on DESC);
CREATE INDEX activities_company ON ws_main.activities USING btree (company_id, occurred_at, id) WHERE ((company_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX activities_contact ON ws_main.activities USING btree (contact_id, occurred_at, id) WHERE ((contact_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX activities_created ON ws_main.activities USING btree (created_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX activities_deal ON ws_main.activities USING btree (deal_id, occurred_at, id) WHERE ((deal_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX activities_occurred ON ws_main.activities USING btree (occurred_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX activities_owner ON ws_main.activities USING btree (owner_id, occurred_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX activities_search ON ws_main.activities USING gin (search_text public.gin_trgm_ops) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX activities_source_id_key ON ws_main.activities USING btree (source_id) WHERE (deleted_at IS NULL);
CREATE INDEX activities_updated ON ws_main.activities USING btree (updated_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX api_keys_user_id ON ws_main.api_keys USING btree (user_id);
CREATE INDEX auth_accounts_user_id ON ws_main.auth_accounts USING btree (user_id);
CREATE INDEX auth_sessions_expires_at ON ws_main.auth_sessions USING btree (expires_at);
CREATE INDEX auth_sessions_user_id ON ws_main.auth_sessions USING btree (user_id);
CREATE INDEX auth_verifications_identifier ON ws_main.auth_verifications USING btree (identifier);
CREATE INDEX companies_created ON ws_main.companies USING btree (created_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX companies_emails ON ws_main.companies USING gin (emails_keys) WHERE (deleted_at IS NULL);
CREATE INDEX companies_industry ON ws_main.companies USING btree (industry COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX companies_last_touch ON ws_main.companies USING btree (last_touch_at DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX companies_lower_name ON ws_main.companies USING btree (lower(name)) WHERE (deleted_at IS NULL);
CREATE INDEX companies_name ON ws_main.companies USING btree (name COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX companies_next_step ON ws_main.companies USING btree (next_step_on, id) WHERE (deleted_at IS NULL);
CREATE INDEX companies_owner ON ws_main.companies USING btree (owner_id, name COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX companies_parent ON ws_main.companies USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX companies_phones ON ws_main.companies USING gin (phones_keys) WHERE (deleted_at IS NULL);
CREATE INDEX companies_priority ON ws_main.companies USING btree (priority, id) WHERE (deleted_at IS NULL);
CREATE INDEX companies_search ON ws_main.companies USING gin (search_text public.gin_trgm_ops) WHERE (deleted_at IS NULL);
CREATE INDEX companies_since ON ws_main.companies USING btree (since DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX companies_source_id_key ON ws_main.companies USING btree (source_id) WHERE (deleted_at IS NULL);
CREATE INDEX companies_tags ON ws_main.companies USING gin (tags) WHERE (deleted_at IS NULL);
CREATE INDEX companies_tax_number ON ws_main.companies USING btree (tax_number) WHERE ((deleted_at IS NULL) AND (tax_number IS NOT NULL));
CREATE INDEX companies_trash ON ws_main.companies USING btree (deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL);
CREATE INDEX companies_updated ON ws_main.companies USING btree (updated_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_company ON ws_main.contacts USING btree (company_id) WHERE ((deleted_at IS NULL) AND (company_id IS NOT NULL));
CREATE INDEX contacts_created ON ws_main.contacts USING btree (created_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_display_name ON ws_main.contacts USING btree (display_name COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_emails ON ws_main.contacts USING gin (emails_keys) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_first_name ON ws_main.contacts USING btree (first_name COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_last_name ON ws_main.contacts USING btree (last_name COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_last_touch ON ws_main.contacts USING btree (last_touch_at DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_next_step ON ws_main.contacts USING btree (next_step_on, id) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_owner ON ws_main.contacts USING btree (owner_id, display_name COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_owner_created ON ws_main.contacts USING btree (owner_id, created_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_phones ON ws_main.contacts USING gin (phones_keys) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_priority ON ws_main.contacts USING btree (priority, id) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_search ON ws_main.contacts USING gin (search_text public.gin_trgm_ops) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_since ON ws_main.contacts USING btree (since DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX contacts_source_id_key ON ws_main.contacts USING btree (source_id) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_tags ON ws_main.contacts USING gin (tags) WHERE (deleted_at IS NULL);
CREATE INDEX contacts_trash ON ws_main.contacts USING btree (deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL);
CREATE INDEX contacts_updated ON ws_main.contacts USING btree (updated_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX deals_amount ON ws_main.deals USING btree (amount_base DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX deals_board ON ws_main.deals USING btree (pipeline_id, stage_id, next_step_on, id) WHERE ((deleted_at IS NULL) AND (status = 'open'::text));
CREATE INDEX deals_closed ON ws_main.deals USING btree (closed_at DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX deals_company ON ws_main.deals USING btree (company_id) WHERE (company_id IS NOT NULL);
CREATE INDEX deals_contact ON ws_main.deals USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX deals_created ON ws_main.deals USING btree (created_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX deals_expected ON ws_main.deals USING btree (expected_close_on, id) WHERE (deleted_at IS NULL);
CREATE INDEX deals_next_step ON ws_main.deals USING btree (next_step_on, id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX deals_number_key ON ws_main.deals USING btree (number);
CREATE INDEX deals_opened ON ws_main.deals USING btree (opened_at DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX deals_opened_asc ON ws_main.deals USING btree (opened_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX deals_owner ON ws_main.deals USING btree (owner_id, status, opened_at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX deals_search ON ws_main.deals USING gin (search_text public.gin_trgm_ops) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX deals_source_id_key ON ws_main.deals USING btree (source_id) WHERE (deleted_at IS NULL);
CREATE INDEX deals_stage_entered ON ws_main.deals USING btree (stage_entered_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX deals_tags ON ws_main.deals USING gin (tags) WHERE (deleted_at IS NULL);
CREATE INDEX deals_title ON ws_main.deals USING btree (title COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX deals_trash ON ws_main.deals USING btree (deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL);
CREATE INDEX deals_updated ON ws_main.deals USING btree (updated_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX events_stream ON ws_main.events USING btree (xact, id);
CREATE INDEX events_waiting ON ws_main.events USING btree (id) WHERE (dispatched_at IS NULL);
CREATE INDEX history_import ON ws_main.history USING btree (import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX history_record ON ws_main.history USING btree (record_id, version DESC);
CREATE INDEX idempotency_keys_age ON ws_main.idempotency_keys USING btree (created_at);
CREATE INDEX import_files_import ON ws_main.import_files USING btree (import_id);
CREATE UNIQUE INDEX import_mappings_name ON ws_main.import_mappings USING btree (lower(name));
CREATE INDEX import_sources_import ON ws_main.import_sources USING btree (import_id);
CREATE INDEX imports_created_at ON ws_main.imports USING btree (created_at, id);
CREATE INDEX imports_owner_id ON ws_main.imports USING btree (owner_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX imports_search ON ws_main.imports USING gin (search_text public.gin_trgm_ops);
CREATE INDEX imports_updated_at ON ws_main.imports USING btree (updated_at, id);
CREATE INDEX long_jobs_actor ON ws_main.long_jobs USING btree (actor_id, created_at DESC);
CREATE INDEX notes_company ON ws_main.notes USING btree (company_id, created_at, id) WHERE ((company_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX notes_contact ON ws_main.notes USING btree (contact_id, created_at, id) WHERE ((contact_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX notes_created ON ws_main.notes USING btree (created_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX notes_deal ON ws_main.notes USING btree (deal_id, created_at, id) WHERE ((deal_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX notes_owner ON ws_main.notes USING btree (owner_id, created_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX notes_search ON ws_main.notes USING gin (search_text public.gin_trgm_ops) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX notes_source_id_key ON ws_main.notes USING btree (source_id) WHERE (deleted_at IS NULL);
CREATE INDEX notes_updated ON ws_main.notes USING btree (updated_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX products_created ON ws_main.products USING btree (created_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX products_lower_name ON ws_main.products USING btree (lower(name)) WHERE (deleted_at IS NULL);
CREATE INDEX products_name ON ws_main.products USING btree (name COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX products_price ON ws_main.products USING btree (price_base, id) WHERE (deleted_at IS NULL);
CREATE INDEX products_search ON ws_main.products USING gin (search_text public.gin_trgm_ops) WHERE (deleted_at IS NULL);
CREATE INDEX products_series ON ws_main.products USING btree (series COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX products_sku ON ws_main.products USING btree (sku COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX products_sku_key ON ws_main.products USING btree (sku) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX products_source_id_key ON ws_main.products USING btree (source_id) WHERE (deleted_at IS NULL);
CREATE INDEX products_updated ON ws_main.products USING btree (updated_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX roles_created_at ON ws_main.roles USING btree (created_at, id);
CREATE INDEX roles_key ON ws_main.roles USING btree (key COLLATE "und-x-icu", id);
CREATE UNIQUE INDEX roles_key_key ON ws_main.roles USING btree (key) WHERE (deleted_at IS NULL);
CREATE INDEX roles_name ON ws_main.roles USING btree (name COLLATE "und-x-icu", id);
CREATE INDEX roles_search ON ws_main.roles USING gin (search_text public.gin_trgm_ops);
CREATE INDEX roles_updated_at ON ws_main.roles USING btree (updated_at, id);
CREATE INDEX sign_in_guesses_since ON ws_main.sign_in_guesses USING btree (since);
CREATE INDEX stage_stays_deal ON ws_main.stage_stays USING btree (deal_id, entered_at);
CREATE UNIQUE INDEX stage_stays_open ON ws_main.stage_stays USING btree (deal_id) WHERE (left_at IS NULL);
CREATE INDEX stages_pipeline ON ws_main.stages USING btree (pipeline_id, "position");
CREATE INDEX tasks_company ON ws_main.tasks USING btree (company_id, due_on) WHERE ((company_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX tasks_contact ON ws_main.tasks USING btree (contact_id, due_on) WHERE ((contact_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX tasks_created ON ws_main.tasks USING btree (created_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX tasks_deal ON ws_main.tasks USING btree (deal_id, due_on) WHERE ((deal_id IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX tasks_done ON ws_main.tasks USING btree (done_at DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX tasks_due ON ws_main.tasks USING btree (due_on, id) WHERE (deleted_at IS NULL);
CREATE INDEX tasks_due_at ON ws_main.tasks USING btree (due_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX tasks_open ON ws_main.tasks USING btree (owner_id, due_on, due_at, id) WHERE ((deleted_at IS NULL) AND (status = 'open'::text));
CREATE INDEX tasks_search ON ws_main.tasks USING gin (search_text public.gin_trgm_ops) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX tasks_source_id_key ON ws_main.tasks USING btree (source_id) WHERE (deleted_at IS NULL);
CREATE INDEX tasks_title ON ws_main.tasks USING btree (title COLLATE "und-x-icu", id) WHERE (deleted_at IS NULL);
CREATE INDEX tasks_updated ON ws_main.tasks USING btree (updated_at, id) WHERE (deleted_at IS NULL);
CREATE INDEX teams_created_at ON ws_main.teams USING btree (created_at, id);
CREATE INDEX teams_name ON ws_main.teams USING btree (name COLLATE "und-x-icu", id);
CREATE INDEX teams_parent_id ON ws_main.teams USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX teams_search ON ws_main.teams USING gin (search_text public.gin_trgm_ops);
CREATE INDEX teams_source_id ON ws_main.teams USING btree (source_id) WHERE (source_id IS NOT NULL);
CREATE INDEX teams_updated_at ON ws_main.teams USING btree (updated_at, id);
CREATE INDEX users_active ON ws_main.users USING btree (active, id);
CREATE INDEX users_created_at ON ws_main.users USING btree (created_at, id);
CREATE UNIQUE INDEX users_email_key ON ws_main.users USING btree (lower(email)) WHERE ((deleted_at IS NULL) AND (email IS NOT NULL));
CREATE INDEX users_name ON ws_main.users USING btree (name COLLATE "und-x-icu", id);
CREATE INDEX users_search ON ws_main.users USING gin (search_text public.gin_trgm_ops);
CREATE INDEX users_source_id ON ws_main.users USING btree (source_id) WHERE (source_id IS NOT NULL);
CREATE INDEX users_team_id ON ws_main.users USING btree (team_id) WHERE (team_id IS NOT NULL);
CREATE INDEX users_updated_at ON ws_main.users USING btree (updated_at, id);
CREATE INDEX views_object ON ws_main.views USING btree (object, "position", id) WHERE (deleted_at IS NULL);
ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.job_common_pkey;
ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261122_name_captured_on_deferred_count_queued_idx;
ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261122_pkey;
ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261123_name_captured_on_deferred_count_queued_idx;
ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261123_pkey;
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name);
ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;
ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;
ALTER TABLE ONLY ws_main.api_keys
    ADD CONSTRAINT api_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES ws_main.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY ws_main.auth_accounts
    ADD CONSTRAINT auth_accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES ws_main.auth_users(id) ON DELETE CASCADE;
ALTER TABLE ONLY ws_main.auth_sessions
    ADD CONSTRAINT auth_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES ws_main.auth_users(id) ON DELETE CASCADE;
ALTER TABLE ONLY ws_main.auth_users
    ADD CONSTRAINT auth_users_id_fkey FOREIGN KEY (id) REFERENCES ws_main.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY ws_main.companies
    ADD CONSTRAINT companies_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES ws_main.companies(id);
ALTER TABLE ONLY ws_main.deals
    ADD CONSTRAINT deals_pipeline_id_fkey FOREIGN KEY (pipeline_id) REFERENCES ws_main.pipelines(id);
ALTER TABLE ONLY ws_main.deals
    ADD CONSTRAINT deals_stage_id_fkey FOREIGN KEY (stage_id) REFERENCES ws_main.stages(id);
ALTER TABLE ONLY ws_main.import_files
    ADD CONSTRAINT import_files_import_id_fkey FOREIGN KEY (import_id) REFERENCES ws_main.imports(id) ON DELETE CASCADE;
ALTER TABLE ONLY ws_main.import_jobs
    ADD CONSTRAINT import_jobs_import_id_fkey FOREIGN KEY (import_id) REFERENCES ws_main.imports(id) ON DELETE CASCADE;
ALTER TABLE ONLY ws_main.import_rejects
    ADD CONSTRAINT import_rejects_import_id_fkey FOREIGN KEY (import_id) REFERENCES ws_main.imports(id) ON DELETE CASCADE;
ALTER TABLE ONLY ws_main.stage_stays
    ADD CONSTRAINT stage_stays_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES ws_main.deals(id) ON DELETE CASCADE;
ALTER TABLE ONLY ws_main.stage_stays
    ADD CONSTRAINT stage_stays_stage_id_fkey FOREIGN KEY (stage_id) REFERENCES ws_main.stages(id);
ALTER TABLE ONLY ws_main.stages
    ADD CONSTRAINT stages_pipeline_id_fkey FOREIGN KEY (pipeline_id) REFERENCES ws_main.pipelines(id);
ALTER TABLE ONLY ws_main.teams
    ADD CONSTRAINT teams_head_id_fkey FOREIGN KEY (head_id) REFERENCES ws_main.users(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY ws_main.teams
    ADD CONSTRAINT teams_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES ws_main.teams(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY ws_main.users
    ADD CONSTRAINT users_team_id_fkey FOREIGN KEY (team_id) REFERENCES ws_main.teams(id) DEFERRABLE INITIALLY DEFERRED;
