-- What every module stands on: history, the outbox, repeated requests, settings, long jobs.

create table history (
  id uuid primary key,
  object text not null,
  record_id uuid not null,
  version integer not null,
  op text not null,
  actor_id uuid,
  way text not null,
  import_id uuid,
  at timestamptz not null,
  -- {"field": [before, after]}; null for a create, whose values the record and the later lines tell
  changes jsonb
);
create index history_record on history (record_id, version desc);
create index history_import on history (import_id) where import_id is not null;

create table events (
  id uuid primary key,
  -- readers go by (xact, id) below the oldest running transaction, so that late commits are not skipped
  xact xid8 not null default pg_current_xact_id(),
  type text not null,
  object text not null,
  record_id uuid not null,
  actor_id uuid,
  at timestamptz not null,
  data jsonb not null default '{}',
  dispatched_at timestamptz,
  attempts integer not null default 0,
  retry_at timestamptz,
  error text
);
create index events_stream on events (xact, id);
create index events_waiting on events (id) where dispatched_at is null;

create table idempotency_keys (
  actor_id uuid not null,
  key text not null,
  request text not null,
  status integer not null,
  body jsonb,
  created_at timestamptz not null,
  primary key (actor_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null,
  updated_by_id uuid
);

create table long_jobs (
  id uuid primary key,
  kind text not null,
  status text not null default 'waiting',
  done integer not null default 0,
  total integer,
  input jsonb not null,
  result jsonb,
  error text,
  actor_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz
);
create index long_jobs_actor on long_jobs (actor_id, created_at desc);
