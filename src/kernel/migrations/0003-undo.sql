-- Batches: what one import, bulk change, merge or hand-over wrote, so that it can be taken back as one.

alter table history rename column import_id to batch_id;
alter index history_import rename to history_batch;

-- The id of a job is the batch of what it writes.
alter table long_jobs add column way text not null default 'api';
alter table long_jobs add column object text;
alter table long_jobs add column changed integer not null default 0;
alter table long_jobs add column kept integer not null default 0;
alter table long_jobs add column stop boolean not null default false;
alter table long_jobs add column attempts integer not null default 0;
alter table long_jobs add column undoes_id uuid;
alter table long_jobs add column undone_by_id uuid;
create index long_jobs_waiting on long_jobs (updated_at) where finished_at is null;

-- The records that a job is to touch, in order; done ones are taken out, those left alone stay with the reason.
create table long_job_items (
  job_id uuid not null references long_jobs (id) on delete cascade,
  position integer not null,
  object text not null,
  record_id uuid not null,
  -- what this record is to get, where it differs from record to record
  patch jsonb,
  code text,
  reason text,
  primary key (job_id, position)
);
create index long_job_items_kept on long_job_items (job_id, position) where code is not null;
