create table companies (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  name text not null,
  legal_name text,
  tax_number text,
  phones jsonb not null default '[]',
  phones_keys text[] not null default '{}',
  emails jsonb not null default '[]',
  emails_keys text[] not null default '{}',
  industry text,
  parent_id uuid references companies (id),
  owner_id uuid,
  priority text,
  stage text,
  addresses jsonb not null default '[]',
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
  tags text[] not null default '{}',
  next_task_id uuid,
  next_step_on date,
  next_step_at timestamptz,
  last_touch_at timestamptz,
  source_id text,
  unresolved jsonb
);
create unique index companies_source_id_key on companies (source_id) where deleted_at is null;
create index companies_name on companies (name collate "und-x-icu", id) where deleted_at is null;
create index companies_created on companies (created_at, id) where deleted_at is null;
create index companies_updated on companies (updated_at, id) where deleted_at is null;
create index companies_owner on companies (owner_id, name collate "und-x-icu", id) where deleted_at is null;
create index companies_industry on companies (industry collate "und-x-icu", id) where deleted_at is null;
create index companies_priority on companies (priority, id) where deleted_at is null;
create index companies_next_step on companies (next_step_on, id) where deleted_at is null;
create index companies_last_touch on companies (last_touch_at desc nulls last, id desc) where deleted_at is null;
create index companies_since on companies (since desc nulls last, id desc) where deleted_at is null;
create index companies_parent on companies (parent_id) where parent_id is not null;
create index companies_tax_number on companies (tax_number) where deleted_at is null and tax_number is not null;
create index companies_lower_name on companies (lower(name)) where deleted_at is null;
create index companies_phones on companies using gin (phones_keys) where deleted_at is null;
create index companies_emails on companies using gin (emails_keys) where deleted_at is null;
create index companies_tags on companies using gin (tags) where deleted_at is null;
create index companies_search on companies using gin (search_text public.gin_trgm_ops) where deleted_at is null;
create index companies_trash on companies (deleted_at desc, id desc) where deleted_at is not null;
