-- Lists go through these from both ends: downwards they read what has a value and then what has none
-- (kernel/records/sort.ts), so that one ascending index serves both directions.
drop index tasks_done;
create index tasks_done on tasks (done_at, id) where deleted_at is null;
-- The trash is opened without a look through all that lives.
create index tasks_trash on tasks (deleted_at desc, id desc) where deleted_at is not null;
