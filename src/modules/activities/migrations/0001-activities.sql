create table activities (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  kind text not null,
  direction text,
  title text not null,
  body text,
  occurred_at timestamptz not null,
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
create unique index activities_source_id_key on activities (source_id) where deleted_at is null;
create index activities_occurred on activities (occurred_at, id) where deleted_at is null;
create index activities_created on activities (created_at, id) where deleted_at is null;
create index activities_updated on activities (updated_at, id) where deleted_at is null;
create index activities_contact on activities (contact_id, occurred_at, id) where contact_id is not null and deleted_at is null;
create index activities_company on activities (company_id, occurred_at, id) where company_id is not null and deleted_at is null;
create index activities_deal on activities (deal_id, occurred_at, id) where deal_id is not null and deleted_at is null;
create index activities_owner on activities (owner_id, occurred_at, id) where deleted_at is null;
create index activities_search on activities using gin (search_text public.gin_trgm_ops) where deleted_at is null;

create table notes (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  body text not null,
  pinned boolean,
  contact_id uuid,
  company_id uuid,
  deal_id uuid,
  owner_id uuid,
  source_id text,
  unresolved jsonb
);
create unique index notes_source_id_key on notes (source_id) where deleted_at is null;
create index notes_created on notes (created_at, id) where deleted_at is null;
create index notes_updated on notes (updated_at, id) where deleted_at is null;
create index notes_contact on notes (contact_id, created_at, id) where contact_id is not null and deleted_at is null;
create index notes_company on notes (company_id, created_at, id) where company_id is not null and deleted_at is null;
create index notes_deal on notes (deal_id, created_at, id) where deal_id is not null and deleted_at is null;
create index notes_owner on notes (owner_id, created_at, id) where deleted_at is null;
create index notes_search on notes using gin (search_text public.gin_trgm_ops) where deleted_at is null;
