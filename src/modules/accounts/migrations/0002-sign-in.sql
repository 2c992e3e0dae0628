-- Sign-in: what better-auth keeps, wrong guesses, and API keys. auth_users.id is users.id; a person
-- has a row here once there is a way to sign in.

create table auth_users (
  id uuid primary key references users (id) on delete cascade,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth_sessions (
  id uuid primary key,
  user_id uuid not null references auth_users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_sessions_user_id on auth_sessions (user_id);
create index auth_sessions_expires_at on auth_sessions (expires_at);

create table auth_accounts (
  id uuid primary key,
  user_id uuid not null references auth_users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index auth_accounts_user_id on auth_accounts (user_id);

create table auth_verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verifications_identifier on auth_verifications (identifier);

-- Guesses in a window that began at `since`; the key says whose: account and address, account, or address.
create table sign_in_guesses (
  key text primary key,
  count integer not null,
  since timestamptz not null
);
create index sign_in_guesses_since on sign_in_guesses (since);

create table api_keys (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  name text not null,
  -- the first characters, by which a person tells keys apart
  prefix text not null,
  -- SHA-256 of the key, which is random enough to need no salt
  hash bytea not null unique,
  created_at timestamptz not null,
  created_by_id uuid,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_user_id on api_keys (user_id);
