-- Two factors, passkeys, sessions that can be looked at, and one-time tickets.

alter table auth_sessions
  add column last_seen_at timestamptz,
  -- the address of the last use, where ip_address is that of the sign-in
  add column last_address text,
  -- password, passkey, signOn, invitation
  add column method text;

create table second_factors (
  user_id uuid primary key references users (id) on delete cascade,
  -- sealed with the installation's secret
  secret text not null,
  -- RFC 6238: the number of the time step whose code was used last; none before it is taken again
  last_step bigint not null default 0,
  created_at timestamptz not null
);

create table recovery_codes (
  user_id uuid not null references users (id) on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (user_id, hash)
);

create table passkeys (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  -- the host name that the passkey is bound to
  rp_id text not null,
  name text not null,
  -- kept by a provider on several devices, as told by the authenticator
  synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_user_id on passkeys (user_id);

-- Something that is good once and for a while: the second step of a sign-in, a challenge, an
-- invitation, a new password by mail. The text of a ticket is with its holder only.
create table sign_in_tickets (
  id uuid primary key,
  -- SHA-256 of the ticket, which is random enough to need no salt
  hash bytea not null unique,
  kind text not null,
  user_id uuid references users (id) on delete cascade,
  data jsonb not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  created_by_id uuid,
  expires_at timestamptz not null
);
create index sign_in_tickets_user_id on sign_in_tickets (user_id, kind) where user_id is not null;
create index sign_in_tickets_expires_at on sign_in_tickets (expires_at);
