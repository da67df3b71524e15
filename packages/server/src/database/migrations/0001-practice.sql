-- The practice whose transaction this is, as the application said at its beginning; null where it said none. A
-- setting that was local to a transaction reads as empty afterwards, hence nullif.
create function current_practice_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('percuta.practice_id', true), '')::uuid;

create table practice (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  time_zone text not null check (length(time_zone) between 1 and 64),
  created_at timestamptz not null default now()
);

alter table practice enable row level security;
alter table practice force row level security;
create policy own_practice on practice
  using (id = (select current_practice_id()))
  with check (id = (select current_practice_id()));
grant select, insert, update on practice to percuta_app;

create table setting (
  practice_id uuid not null references practice (id),
  name text not null check (name ~ '^[a-z][a-z0-9.-]{0,99}$'),
  value jsonb not null,
  changed_at timestamptz not null default now(),
  primary key (practice_id, name)
);

alter table setting enable row level security;
alter table setting force row level security;
create policy own_practice on setting
  using (practice_id = (select current_practice_id()))
  with check (practice_id = (select current_practice_id()));
grant select, insert, update, delete on setting to percuta_app;
