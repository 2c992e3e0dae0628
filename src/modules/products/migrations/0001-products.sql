create table products (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  name text not null,
  sku text,
  series text,
  unit text,
  price numeric,
  price_currency text,
  price_rate numeric,
  price_base numeric,
  cost numeric,
  cost_currency text,
  cost_rate numeric,
  cost_base numeric,
  active boolean,
  description text,
  source_id text,
  unresolved jsonb
);
create unique index products_source_id_key on products (source_id) where deleted_at is null;
create unique index products_sku_key on products (sku) where deleted_at is null;
create index products_name on products (name collate "und-x-icu", id) where deleted_at is null;
create index products_sku on products (sku collate "und-x-icu", id) where deleted_at is null;
create index products_series on products (series collate "und-x-icu", id) where deleted_at is null;
create index products_price on products (price_base, id) where deleted_at is null;
create index products_lower_name on products (lower(name)) where deleted_at is null;
create index products_search on products using gin (search_text public.gin_trgm_ops) where deleted_at is null;
create index products_created on products (created_at, id) where deleted_at is null;
create index products_updated on products (updated_at, id) where deleted_at is null;
