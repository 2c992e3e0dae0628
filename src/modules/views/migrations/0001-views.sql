create table views (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  object text not null,
  name text not null,
  owner_id uuid,
  shared boolean,
  position bigint,
  settings jsonb not null
);
create index views_object on views (object, position, id) where deleted_at is null;
