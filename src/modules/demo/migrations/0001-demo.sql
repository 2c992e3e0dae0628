-- What the demo made. All ids of a batch lie in one range, so its customers are found without a list
-- of millions; what it made of the firm itself (people, teams, pipelines, products) is listed.

create table demo_batches (
  id uuid primary key,
  industry text not null,
  size text not null,
  seed bigint not null,
  language text not null,
  first_id uuid not null,
  last_id uuid not null,
  -- serial numbers in ids: the next batch goes on after the last
  last_serial bigint not null,
  counts jsonb not null,
  created_at timestamptz not null,
  created_by_id uuid
);

create table demo_records (
  object text not null,
  id uuid not null,
  primary key (object, id)
);
