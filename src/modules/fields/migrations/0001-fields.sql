-- Fields, sections and objects that an administrator adds. Their columns and tables are made when they are.

create table fields (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  object text not null,
  key text not null,
  name text not null default '',
  field_type text,
  label jsonb,
  hint jsonb,
  section_id uuid,
  position bigint,
  required boolean,
  hidden boolean,
  options jsonb,
  settings jsonb,
  "when" jsonb
);
-- A removed field keeps its column, so that its key is not free before it is deleted for good.
create unique index fields_key_key on fields (object, key) where deleted_at is null or key like 'x\_%';

create table sections (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  object text not null,
  key text not null,
  name text not null default '',
  label jsonb not null,
  position bigint,
  columns bigint,
  icon text,
  "when" jsonb
);
create unique index sections_key_key on sections (object, key);

create table objects (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  name text not null,
  title text not null default '',
  one jsonb not null,
  many jsonb not null,
  title_label jsonb,
  icon text,
  ownership text,
  with_company boolean,
  with_contact boolean,
  with_deal boolean,
  numbered boolean,
  place text,
  position bigint,
  description text
);
create unique index objects_name_key on objects (name);

-- Search texts, indexes and computed values that large tables get a little later.
create table field_upkeep (
  object text not null,
  key text not null,
  kind text not null check (kind in ('search', 'index', 'compute')),
  -- The last record whose search text is right.
  after uuid,
  created_at timestamptz not null,
  primary key (object, key, kind)
);

-- The screens read GET /catalog; the settings themselves are for those who look after them.
update roles set permissions = permissions - 'fields' where key not in ('admin', 'head', 'readonly') and permissions -> 'fields' = '{"see": "all"}'::jsonb;
