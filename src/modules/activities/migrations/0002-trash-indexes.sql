-- The trash is opened without a look through all that lives.
create index activities_trash on activities (deleted_at desc, id desc) where deleted_at is not null;
create index notes_trash on notes (deleted_at desc, id desc) where deleted_at is not null;
