create table contacts (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  display_name text,
  salutation text,
  first_name text,
  middle_name text,
  last_name text,
  company_id uuid,
  job_title text,
  phones jsonb not null default '[]',
  phones_keys text[] not null default '{}',
  emails jsonb not null default '[]',
  emails_keys text[] not null default '{}',
  owner_id uuid,
  priority text,
  stage text,
  addresses jsonb not null default '[]',
  birthday date,
  language text,
  time_zone text,
  website text,
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
create unique index contacts_source_id_key on contacts (source_id) where deleted_at is null;
create index contacts_display_name on contacts (display_name collate "und-x-icu", id) where deleted_at is null;
create index contacts_first_name on contacts (first_name collate "und-x-icu", id) where deleted_at is null;
create index contacts_last_name on contacts (last_name collate "und-x-icu", id) where deleted_at is null;
create index contacts_created on contacts (created_at, id) where deleted_at is null;
create index contacts_updated on contacts (updated_at, id) where deleted_at is null;
create index contacts_owner on contacts (owner_id, display_name collate "und-x-icu", id) where deleted_at is null;
create index contacts_owner_created on contacts (owner_id, created_at, id) where deleted_at is null;
create index contacts_company on contacts (company_id) where deleted_at is null and company_id is not null;
create index contacts_priority on contacts (priority, id) where deleted_at is null;
create index contacts_next_step on contacts (next_step_on, id) where deleted_at is null;
create index contacts_last_touch on contacts (last_touch_at desc nulls last, id desc) where deleted_at is null;
create index contacts_since on contacts (since desc nulls last, id desc) where deleted_at is null;
create index contacts_phones on contacts using gin (phones_keys) where deleted_at is null;
create index contacts_emails on contacts using gin (emails_keys) where deleted_at is null;
create index contacts_tags on contacts using gin (tags) where deleted_at is null;
create index contacts_search on contacts using gin (search_text public.gin_trgm_ops) where deleted_at is null;
create index contacts_trash on contacts (deleted_at desc, id desc) where deleted_at is not null;
