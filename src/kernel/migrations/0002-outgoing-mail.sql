-- Mails that wait to be sent, are being sent, were sent, or could not be. The row is the truth; jobs only hasten it.
create table outgoing_mails (
  -- also the Message-ID, so that a mail that had to be handed over twice is known as one
  id uuid primary key,
  -- names the cause: the same key never makes two mails
  key text,
  kind text not null,
  recipients text[] not null,
  subject text not null,
  -- gone once the mail is sent: links that set a password must not stay
  text text,
  html text,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  -- since when it is so, and why
  state_at timestamptz not null,
  reason text,
  -- what the mail server said, word for word
  answer text,
  attempts integer not null default 0,
  try_at timestamptz not null,
  -- tried for the last time before this
  give_up_at timestamptz not null,
  -- a worker that was killed in the middle loses the mail to another then
  leased_until timestamptz,
  created_at timestamptz not null,
  created_by_id uuid
);
create unique index outgoing_mails_key on outgoing_mails (key) where key is not null;
create index outgoing_mails_due on outgoing_mails (try_at, id) where state in ('waiting', 'sending');
create index outgoing_mails_recent on outgoing_mails (id desc);
