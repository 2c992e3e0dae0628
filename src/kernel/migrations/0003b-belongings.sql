-- What a merge did to rows that name their record by object and id (files, followers), for undo.

create table moved_belongings (
  batch_id uuid not null,
  place text not null,
  -- a row that was moved, by its id
  row_id uuid,
  from_id uuid not null,
  to_id uuid not null,
  -- a row that was added, as a link of its own
  added jsonb
);
create index moved_belongings_batch on moved_belongings (batch_id);
