create table pipelines (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  name text not null,
  position bigint,
  active boolean
);

create table stages (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  pipeline_id uuid not null references pipelines (id),
  name text not null,
  position bigint,
  probability numeric,
  norm_days numeric,
  wip_limit bigint,
  on_entry text,
  required_fields text[] not null default '{}',
  folded boolean
);
create index stages_pipeline on stages (pipeline_id, position);

create sequence deals_number_seq;
create table deals (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  number bigint not null,
  title text not null,
  company_id uuid,
  contact_id uuid,
  pipeline_id uuid not null references pipelines (id),
  stage_id uuid not null references stages (id),
  status text not null,
  amount numeric,
  amount_currency text,
  amount_rate numeric,
  amount_base numeric,
  probability numeric,
  owner_id uuid,
  product_id uuid,
  opened_at timestamptz,
  closed_at timestamptz,
  expected_close_on date,
  stage_entered_at timestamptz,
  lost_reason text,
  lost_note text,
  source text,
  summary text,
  tags text[] not null default '{}',
  next_task_id uuid,
  next_step_on date,
  next_step_at timestamptz,
  source_id text,
  unresolved jsonb
);
create unique index deals_source_id_key on deals (source_id) where deleted_at is null;
create unique index deals_number_key on deals (number);
create index deals_board on deals (pipeline_id, stage_id, next_step_on, id) where deleted_at is null and status = 'open';
create index deals_opened on deals (opened_at desc nulls last, id desc) where deleted_at is null;
create index deals_opened_asc on deals (opened_at, id) where deleted_at is null;
create index deals_closed on deals (closed_at desc nulls last, id desc) where deleted_at is null;
create index deals_expected on deals (expected_close_on, id) where deleted_at is null;
create index deals_stage_entered on deals (stage_entered_at, id) where deleted_at is null;
create index deals_amount on deals (amount_base desc nulls last, id desc) where deleted_at is null;
create index deals_title on deals (title collate "und-x-icu", id) where deleted_at is null;
create index deals_next_step on deals (next_step_on, id) where deleted_at is null;
create index deals_created on deals (created_at, id) where deleted_at is null;
create index deals_updated on deals (updated_at, id) where deleted_at is null;
create index deals_owner on deals (owner_id, status, opened_at desc) where deleted_at is null;
create index deals_company on deals (company_id) where company_id is not null;
create index deals_contact on deals (contact_id) where contact_id is not null;
create index deals_tags on deals using gin (tags) where deleted_at is null;
create index deals_search on deals using gin (search_text public.gin_trgm_ops) where deleted_at is null;
create index deals_trash on deals (deleted_at desc, id desc) where deleted_at is not null;

-- every stay of a deal in a stage: "day 6, norm 4"
create table stage_stays (
  id uuid primary key,
  deal_id uuid not null references deals (id) on delete cascade,
  stage_id uuid not null references stages (id),
  entered_at timestamptz not null,
  left_at timestamptz,
  actor_id uuid
);
create index stage_stays_deal on stage_stays (deal_id, entered_at);
create unique index stage_stays_open on stage_stays (deal_id) where left_at is null;
