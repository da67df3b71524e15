-- Somebody looked at what did not arrive, and let it be, for a reason. Whatever fails anew afterwards stands there again.
-- Added to, never changed.
create table undelivered_dismissal (
  practice_id uuid not null references practice (id),
  id uuid not null,
  kind text not null check (kind in ('message', 'declined', 'busy-calendar', 'job')),
  -- The message, the visit, the calendar or the job.
  thing uuid not null,
  because text not null check (length(because) between 3 and 500),
  dismissed_by uuid not null,
  dismissed_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, dismissed_by) references account (practice_id, id)
);
create index on undelivered_dismissal (practice_id, thing, dismissed_at);

alter table undelivered_dismissal enable row level security;
alter table undelivered_dismissal force row level security;
create policy seen_by_staff on undelivered_dismissal for select using (
  practice_id = (select current_practice_id()) and (select acts_as_staff() or acts_as('system'))
);
create policy dismissed_by_name on undelivered_dismissal for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_staff())
  and dismissed_by = (select current_account_id())
);
grant select, insert on undelivered_dismissal to percuta_app;

select open_to_migrator();
