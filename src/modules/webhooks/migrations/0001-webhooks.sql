create table webhooks (
  id uuid primary key,
  name text not null,
  url text not null,
  -- patterns: deals.won, contacts.*, *
  events text[] not null,
  active boolean not null default true,
  -- what is told is what this person may see
  owner_id uuid not null,
  -- sealed; the old one signs too until the time beside it
  secret text not null,
  old_secret text,
  old_secret_until timestamptz,
  -- since when nothing is taken; null while it works
  failing_since timestamptz,
  off_reason text,
  off_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz
);

create table webhook_deliveries (
  -- the webhook-id, the same for every attempt
  id uuid primary key,
  webhook_id uuid not null references webhooks (id) on delete cascade,
  -- null for a test
  event_id uuid,
  type text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sending', 'delivered', 'failed')),
  attempts integer not null default 0,
  try_at timestamptz not null,
  give_up_at timestamptz not null,
  leased_until timestamptz,
  created_at timestamptz not null,
  done_at timestamptz,
  unique (webhook_id, event_id)
);
create index webhook_deliveries_due on webhook_deliveries (try_at, id) where state in ('waiting', 'sending');
create index webhook_deliveries_log on webhook_deliveries (webhook_id, id desc);

create table webhook_attempts (
  id uuid primary key,
  delivery_id uuid not null references webhook_deliveries (id) on delete cascade,
  at timestamptz not null,
  url text not null,
  -- null where there was no answer; then why
  status integer,
  error text,
  detail text,
  answer text,
  milliseconds integer not null
);
create index webhook_attempts_delivery on webhook_attempts (delivery_id, id);
