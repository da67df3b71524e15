-- Somebody who answers for the practice takes all of it away through a browser, a page at a time. That they began stands
-- here and in the audit of the practice, before a row of it leaves.
create table practice_export (
  practice_id uuid not null references practice (id),
  id uuid not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, begun_by) references account (practice_id, id)
);

alter table practice_export enable row level security;
alter table practice_export force row level security;
create policy seen_by_the_owner on practice_export for select using (
  practice_id = (select current_practice_id()) and (select acts_as('owner', 'system'))
);
create policy begun_by_oneself on practice_export for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as('owner'))
  and begun_by = (select current_account_id())
);
grant select, insert on practice_export to percuta_app;

select open_to_migrator();
