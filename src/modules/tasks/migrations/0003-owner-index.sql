-- All tasks of a person, also the finished ones: what somebody sees who does not see all is gathered by it.
create index tasks_owner on tasks (owner_id, due_on, id) where deleted_at is null;
