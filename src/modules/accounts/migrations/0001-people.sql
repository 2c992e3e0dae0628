-- People of the firm, their teams and roles.

create table teams (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  name text,
  parent_id uuid references teams (id) deferrable initially deferred,
  head_id uuid,
  source_id text,
  unresolved jsonb
);
create index teams_name on teams (name collate "und-x-icu", id);
create index teams_created_at on teams (created_at, id);
create index teams_updated_at on teams (updated_at, id);
create index teams_parent_id on teams (parent_id) where parent_id is not null;
create index teams_source_id on teams (source_id) where source_id is not null;
create index teams_search on teams using gin (search_text public.gin_trgm_ops);

create table users (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  name text,
  email text,
  phone text,
  job_title text,
  team_id uuid references teams (id) deferrable initially deferred,
  roles text[] not null default '{}',
  active boolean,
  language text,
  time_zone text,
  source_id text,
  unresolved jsonb
);
alter table teams add constraint teams_head_id_fkey foreign key (head_id) references users (id) deferrable initially deferred;
create unique index users_email_key on users (lower(email)) where deleted_at is null and email is not null;
create index users_name on users (name collate "und-x-icu", id);
create index users_active on users (active, id);
create index users_created_at on users (created_at, id);
create index users_updated_at on users (updated_at, id);
create index users_team_id on users (team_id) where team_id is not null;
create index users_source_id on users (source_id) where source_id is not null;
create index users_search on users using gin (search_text public.gin_trgm_ops);

create table roles (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  key text,
  name text,
  permissions jsonb
);
create unique index roles_key_key on roles (key) where deleted_at is null;
create index roles_key on roles (key collate "und-x-icu", id);
create index roles_name on roles (name collate "und-x-icu", id);
create index roles_created_at on roles (created_at, id);
create index roles_updated_at on roles (updated_at, id);
create index roles_search on roles using gin (search_text public.gin_trgm_ops);

-- One row. Whoever takes away or gives a right, a team, a role or a session raises it in the same
-- transaction; every process compares it before it trusts what it remembers.
create table rights_version (
  one boolean primary key default true check (one),
  version bigint not null default 1
);
insert into rights_version default values;
