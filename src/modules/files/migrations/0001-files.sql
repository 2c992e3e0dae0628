-- A file is a name with a row of versions; the content itself lies in the store under its hash.
create table files (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  -- The record that it belongs to, whose rights it follows; none for an upload of a form that is not saved yet.
  object text,
  record_id uuid,
  -- The field that holds it; none for a file that was simply added.
  field text,
  name text not null,
  current integer not null default 1,
  check ((object is null) = (record_id is null))
);
create index files_record on files (object, record_id, created_at, id) where object is not null;
create index files_unattached on files (created_at) where object is null;

create table file_versions (
  id uuid primary key,
  file_id uuid not null references files on delete cascade,
  number integer not null,
  hash text not null,
  size bigint not null,
  type text not null,
  -- The ending of the name says another type than the content.
  mismatch boolean not null default false,
  name text not null,
  width integer,
  height integer,
  restored_from integer,
  created_at timestamptz not null,
  created_by_id uuid,
  unique (file_id, number)
);
create index file_versions_hash on file_versions (hash);
