-- What was merged into what; the id is that of the batch in the history, by which it is taken back.
create table merges (
  id uuid not null,
  object text not null,
  merged_id uuid not null,
  survivor_id uuid not null,
  created_at timestamptz not null,
  created_by_id uuid,
  primary key (id, merged_id)
);
create index merges_merged on merges (merged_id);

-- Pairs that somebody looked at and found to be two; the smaller id first.
create table different_records (
  object text not null,
  a uuid not null,
  b uuid not null,
  created_at timestamptz not null,
  created_by_id uuid,
  primary key (object, a, b),
  check (a < b)
);

-- Names are compared without regard to case.
create index contacts_lower_display_name on contacts (lower(display_name)) where deleted_at is null;
