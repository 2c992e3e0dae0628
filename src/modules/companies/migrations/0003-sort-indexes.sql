-- Lists go through these from both ends: downwards they read what has a value and then what has none
-- (kernel/records/sort.ts), so that one ascending index serves both directions.
drop index companies_last_touch;
create index companies_last_touch on companies (last_touch_at, id) where deleted_at is null;
drop index companies_since;
create index companies_since on companies (since, id) where deleted_at is null;
