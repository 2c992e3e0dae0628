-- Who is away on which days of the firm's time zone, both included, and who stands in.

create table absences (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  user_id uuid not null references users,
  stand_in_id uuid references users,
  from_on date not null,
  to_on date not null,
  reason text,
  check (from_on <= to_on),
  check (user_id <> stand_in_id)
);
create index absences_stand_in on absences (stand_in_id, to_on) where deleted_at is null;
create index absences_user on absences (user_id, to_on) where deleted_at is null;
create index absences_from on absences (from_on, id) where deleted_at is null;

-- Everybody tells of own absences and sees those of the others; heads tell of their people's.
update roles set permissions = permissions || '{"absences": {"see": "all", "create": "own", "change": "own", "delete": "own"}}'::jsonb where key not in ('admin', 'head');
update roles set permissions = permissions || '{"absences": {"see": "all", "create": "all", "change": "all", "delete": "all"}}'::jsonb where key = 'head';
update rights_version set version = version + 1;
