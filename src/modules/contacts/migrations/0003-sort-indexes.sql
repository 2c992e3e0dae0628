-- Lists go through these from both ends: downwards they read what has a value and then what has none
-- (kernel/records/sort.ts), so that one ascending index serves both directions.
drop index contacts_last_touch;
create index contacts_last_touch on contacts (last_touch_at, id) where deleted_at is null;
drop index contacts_since;
create index contacts_since on contacts (since, id) where deleted_at is null;
