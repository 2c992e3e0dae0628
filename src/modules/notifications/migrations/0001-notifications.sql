-- What each person is told, by which way, and who follows which record.

create table notifications (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  kind text not null,
  actor_id uuid,
  object text,
  record_id uuid,
  -- what the text is made of when it is read: names of fields, ids, never values of a record
  data jsonb not null default '{}',
  -- names the cause: the same person is told of it once
  key text,
  -- notices with the same word join while they are unread
  collapse text,
  count integer not null default 1,
  at timestamptz not null,
  in_app boolean not null,
  read_at timestamptz,
  -- when the browser or the mailbox is to be told; null when it was, or need not be
  push_at timestamptz,
  mail_at timestamptz
);
create index notifications_list on notifications (user_id, at desc, id desc) where in_app;
create index notifications_unread on notifications (user_id) where in_app and read_at is null;
create unique index notifications_key on notifications (user_id, key) where key is not null;
create unique index notifications_collapse on notifications (user_id, collapse) where collapse is not null and read_at is null;
create index notifications_push on notifications (push_at) where push_at is not null;
create index notifications_mail on notifications (mail_at) where mail_at is not null;
create index notifications_age on notifications (at);

create table notification_settings (
  user_id uuid primary key references users (id) on delete cascade,
  -- {"mention": {"app": true, "push": true, "mail": false}}; a kind that is missing has its defaults
  channels jsonb not null default '{}',
  -- HH:MM in the person's time zone; both or none
  quiet_from text,
  quiet_to text,
  mail_when text not null default 'atOnce' check (mail_when in ('atOnce', 'daily')),
  updated_at timestamptz not null
);

create table push_subscriptions (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  browser text not null,
  created_at timestamptz not null,
  -- since when the push service fails, and with what answer
  failing_since timestamptz,
  error text
);
create index push_subscriptions_user on push_subscriptions (user_id);

create table followers (
  object text not null,
  record_id uuid not null,
  user_id uuid not null references users (id) on delete cascade,
  created_at timestamptz not null,
  created_by_id uuid,
  primary key (record_id, user_id)
);
create index followers_user on followers (user_id);
