-- Who stands in for whom, on which days of the firm's time zone, both included.

create table stand_ins (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  user_id uuid not null references users,
  stand_in_id uuid not null references users,
  from_on date not null,
  to_on date not null,
  reason text,
  check (from_on <= to_on),
  check (user_id <> stand_in_id)
);
create index stand_ins_stand_in on stand_ins (stand_in_id, to_on) where deleted_at is null;
create index stand_ins_user on stand_ins (user_id, to_on) where deleted_at is null;
