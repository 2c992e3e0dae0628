-- Files are kept as the rows that were read from them, a thousand together, so that neither a preview
-- nor a run holds a whole file. Files of imports that were begun before keep their content until they are looked at.

create table import_parts (
  import_id uuid not null,
  position integer not null,
  part integer not null,
  -- a list of JSON of [row number, 1 when it has too many cells, cells …]
  rows text not null,
  primary key (import_id, position, part),
  foreign key (import_id, position) references import_files (import_id, position) on delete cascade
);

alter table import_files alter column content drop not null;
