-- Imports: what was read, what came of it, what failed. What an import changed is in the history, by import_id.

create table imports (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  name text,
  owner_id uuid,
  status text,
  system text,
  rows_read bigint,
  rows_created bigint,
  rows_updated bigint,
  rows_skipped bigint,
  rows_failed bigint,
  warnings bigint,
  started_at timestamptz,
  finished_at timestamptz,
  undone_at timestamptz
);
create index imports_created_at on imports (created_at, id);
create index imports_updated_at on imports (updated_at, id);
create index imports_owner_id on imports (owner_id) where owner_id is not null;
create index imports_search on imports using gin (search_text public.gin_trgm_ops);

-- What a run needs to go on after a restart.
create table import_jobs (
  import_id uuid primary key references imports (id) on delete cascade,
  -- `AnalysedFile[]` of contract.ts, in the order of the run
  files jsonb not null,
  mappings jsonb,
  -- who runs it, with the rights of that moment; null for the system
  actor jsonb,
  reports jsonb not null default '[]',
  -- the next row to read
  file integer not null default 0,
  row integer not null default 0,
  total integer not null default 0,
  done integer not null default 0,
  stop boolean not null default false,
  -- records that undo left as they are
  kept jsonb not null default '[]',
  error text,
  alive_at timestamptz
);

-- Uploaded files, until the import is done.
create table import_files (
  import_id uuid not null references imports (id) on delete cascade,
  position integer not null,
  name text not null,
  content bytea not null,
  primary key (import_id, position)
);
create index import_files_import on import_files (import_id);

create table import_rejects (
  import_id uuid not null references imports (id) on delete cascade,
  file integer not null,
  number integer not null,
  cells jsonb not null,
  -- in the words of the language of the one who imports
  reasons jsonb not null,
  primary key (import_id, file, number)
);

-- Further source ids of records: of rows that turned out to be the same person or company.
create table import_sources (
  object text not null,
  source_id text not null,
  record_id uuid not null,
  import_id uuid not null,
  primary key (object, source_id)
);
create index import_sources_import on import_sources (import_id);

create table import_mappings (
  id uuid primary key,
  name text not null,
  mapping jsonb not null,
  created_at timestamptz not null,
  created_by_id uuid
);
create unique index import_mappings_name on import_mappings (lower(name));
