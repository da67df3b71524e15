-- What a practice demands besides the rules of the register: rules that it takes more strictly, and time-outs by two.
-- Nothing is changed, the newest counts: what a signed hash stood for can be read for ever.
create table practice_rules (
  practice_id uuid not null,
  id uuid not null,
  policy jsonb not null check (jsonb_typeof(policy) = 'object'),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, set_by) references account (practice_id, id)
);
create index on practice_rules (practice_id, set_at);

alter table practice_rules enable row level security;
alter table practice_rules force row level security;
create policy seen_within on practice_rules for select using (practice_id = (select current_practice_id()));
create policy set_by_oneself on practice_rules for insert with check (
  practice_id = (select current_practice_id())
  and (select acts_as('responsible-clinician')) and set_by = (select current_account_id())
);
grant select, insert on practice_rules to percuta_app;
