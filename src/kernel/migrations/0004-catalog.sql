-- The version of the workspace's declarations, and records shared with single people or teams.

create table catalog_version (
  version text not null
);
insert into catalog_version values (gen_random_uuid()::text);

create table shares (
  id uuid primary key,
  object text not null,
  record_id uuid not null,
  user_id uuid,
  team_id uuid,
  level text not null check (level in ('see', 'change')),
  -- null: until it is taken back
  until timestamptz,
  created_at timestamptz not null,
  created_by_id uuid,
  check ((user_id is null) <> (team_id is null))
);
create unique index shares_user on shares (user_id, object, record_id) where user_id is not null;
create unique index shares_team on shares (team_id, object, record_id) where team_id is not null;
create index shares_record on shares (record_id);
