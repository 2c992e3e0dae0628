-- Lists go through these from both ends: downwards they read what has a value and then what has none
-- (kernel/records/sort.ts), so that one ascending index serves both directions.
drop index if exists deals_opened;
drop index if exists deals_closed;
create index deals_closed on deals (closed_at, id) where deleted_at is null;
drop index if exists deals_amount;
create index deals_amount on deals (amount_base, id) where deleted_at is null;
