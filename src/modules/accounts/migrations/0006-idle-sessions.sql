-- when the person last touched a screen of the session; null until a screen tells
alter table auth_sessions add column active_at timestamptz;
