-- The register of what was seen and taken; with the history it forms the log, which is sealed line by line.

create table register (
  id uuid primary key,
  -- lines are sealed by (xact, id) below the oldest running transaction, so that late commits are not skipped
  xact xid8 default pg_current_xact_id(),
  at timestamptz not null,
  actor_id uuid,
  -- with whose eyes the actor, an administrator, looked
  as_id uuid,
  way text not null,
  kind text not null,
  object text,
  record_id uuid,
  ip text,
  user_agent text,
  detail jsonb not null default '{}',
  -- the line that tells who took the text away
  erased_by_id uuid
);
create index register_order on register (xact, id);
create index register_at on register (at, id);
create index register_actor on register (actor_id, at, id) where actor_id is not null;
create index register_record on register (record_id, at) where record_id is not null;

-- Lines from before have no transaction; they are sealed first.
alter table history add column xact xid8;
alter table history alter column xact set default pg_current_xact_id();
alter table history add column erased_by_id uuid;
create index history_order on history (xact, id) where xact is not null;
create index history_at on history (at, id);
create index history_actor on history (actor_id, at, id) where actor_id is not null;

-- One a line of the log. The text stands apart: without it and the salt a digest tells nothing.
create table digests (
  n bigint primary key,
  line_id uuid not null unique,
  -- whose line: history or register
  source text not null check (source in ('history', 'register')),
  salt bytea,
  -- sha256(salt || text of the line)
  digest bytea not null,
  -- sha256(value before || digest)
  value bytea not null,
  erased_by_id uuid
);

-- What one round of sealing added: lines n - count + 1 to n.
create table seals (
  n bigint primary key,
  count integer not null,
  previous bytea not null,
  value bytea not null,
  at timestamptz not null
);

-- How far sealing has come. Numbers of transactions begin anew in a restored database, and so does this place.
create table seal_place (
  one boolean primary key default true check (one),
  -- everything below is sealed; 0 while old lines are still looked through
  xact xid8 not null default '0',
  -- lines from this transaction on are not old
  old_before xid8 not null default '0',
  id uuid not null default '00000000-0000-0000-0000-000000000000'
);
insert into seal_place default values;

-- What each person took, in spans of ten minutes: limits are held against it, and lists become one line a span.
create table takings (
  actor_id uuid not null,
  what text not null check (what in ('cards', 'rows', 'exportRows')),
  object text not null,
  way text not null,
  as_id uuid not null default '00000000-0000-0000-0000-000000000000',
  since timestamptz not null,
  times integer not null default 0,
  amount bigint not null default 0,
  noted boolean not null default false,
  primary key (actor_id, since, what, object, way, as_id)
);
create index takings_waiting on takings (since) where not noted;

-- That administrators have been told, so that several processes tell them once an hour.
create table limit_alarms (
  actor_id uuid not null,
  what text not null,
  level text not null,
  hour timestamptz not null,
  primary key (actor_id, what, level, hour)
);
