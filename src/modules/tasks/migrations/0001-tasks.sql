create table tasks (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  title text not null,
  kind text not null,
  importance text,
  status text not null,
  due_on date,
  due_at timestamptz,
  duration_minutes bigint,
  contact_id uuid,
  company_id uuid,
  deal_id uuid,
  owner_id uuid,
  note text,
  done_at timestamptz,
  result text,
  source_id text,
  unresolved jsonb
);
create unique index tasks_source_id_key on tasks (source_id) where deleted_at is null;
create index tasks_open on tasks (owner_id, due_on, due_at, id) where deleted_at is null and status = 'open';
create index tasks_due on tasks (due_on, id) where deleted_at is null;
create index tasks_due_at on tasks (due_at, id) where deleted_at is null;
create index tasks_title on tasks (title collate "und-x-icu", id) where deleted_at is null;
create index tasks_done on tasks (done_at desc nulls last, id desc) where deleted_at is null;
create index tasks_created on tasks (created_at, id) where deleted_at is null;
create index tasks_updated on tasks (updated_at, id) where deleted_at is null;
create index tasks_contact on tasks (contact_id, due_on) where contact_id is not null and deleted_at is null;
create index tasks_company on tasks (company_id, due_on) where company_id is not null and deleted_at is null;
create index tasks_deal on tasks (deal_id, due_on) where deal_id is not null and deleted_at is null;
create index tasks_search on tasks using gin (search_text public.gin_trgm_ops) where deleted_at is null;
