-- Which level the rules gave a report: how fast its clock runs. What was reported stands in the record. Null for those
-- that came before.
alter table report_clock add column level smallint check (level between 1 and 5);

-- The owner is told of what stays late, and learns nothing else of it.
create policy lateness_is_the_owners on report_clock for select using (
  practice_id = (select current_practice_id()) and (select acts_as('owner'))
);

-- When the practice asks how it goes. It follows from the record and is written with it; what was answered stands there.
create table check_in_due (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  session_id uuid not null,
  asks text not null
    check (asks in ('day-1', 'day-3', 'day-7', 'before-next', 'month-1', 'month-3', 'month-6')),
  due_on date not null,
  answer_until date not null,
  -- `over`: another session was held since, or the visit that it came before is not.
  state text not null check (state in ('waits', 'answered', 'over')),
  changed_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, person_id, session_id, asks),
  foreign key (practice_id, person_id) references person (practice_id, id),
  constraint due_before_it_is_missed check (due_on <= answer_until)
);
create index on check_in_due (practice_id, answer_until) where state = 'waits';

alter table check_in_due enable row level security;
alter table check_in_due force row level security;
create policy staff_or_oneself on check_in_due for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
);
create policy follows_the_record on check_in_due for insert with check (
  practice_id = (select current_practice_id())
  and ((select books_for_others()) or person_id = (select current_person_id()))
);
create policy changed_with_the_record on check_in_due for update
  using (
    practice_id = (select current_practice_id())
    and ((select books_for_others()) or person_id = (select current_person_id()))
  )
  with check (
    practice_id = (select current_practice_id())
    and ((select books_for_others()) or person_id = (select current_person_id()))
  );
grant select, insert, update (due_on, answer_until, state, changed_at) on check_in_due to percuta_app;

-- Who put their name to which work, tried to reach somebody, or let it go; added to, never changed.
create table work_step (
  practice_id uuid not null,
  id uuid not null,
  work_kind text not null check (work_kind in ('report', 'check-in', 'call-back')),
  work_id uuid not null,
  step text not null check (step in ('named', 'tried', 'let-go')),
  by_account uuid not null,
  at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, by_account) references account (practice_id, id)
);
create index on work_step (practice_id, work_kind, work_id);

alter table work_step enable row level security;
alter table work_step force row level security;
create policy seen_by_staff on work_step for select using (
  practice_id = (select current_practice_id()) and (select acts_as_staff() or acts_as('system'))
);
create policy taken_by_name on work_step for insert with check (
  practice_id = (select current_practice_id()) and (select books_for_others())
  and by_account = (select current_account_id())
);
grant select, insert on work_step to percuta_app;

-- Somebody who is no patient here, needled at home perhaps, asks to be called. Sealed under the practice's key, and
-- empty again once they were called: nothing else is kept of them.
create table call_request (
  practice_id uuid not null references practice (id),
  id uuid not null,
  sealed bytea,
  level smallint not null check (level between 1 and 5),
  received_at timestamptz not null,
  due_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  primary key (practice_id, id),
  foreign key (practice_id, closed_by) references account (practice_id, id),
  constraint kept_until_called check (
    case when closed_at is null then sealed is not null and closed_by is null
         else sealed is null and closed_by is not null end
  )
);

alter table call_request enable row level security;
alter table call_request force row level security;
create policy read_by_those_who_call on call_request for select using (
  practice_id = (select current_practice_id()) and (select acts_as_clinician() or acts_as('owner', 'system'))
);
create policy asked_by_anyone on call_request for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as('visitor')) and closed_at is null
);
create policy closed_by_name on call_request for update
  using (practice_id = (select current_practice_id()) and (select acts_as_clinician()))
  with check (
    practice_id = (select current_practice_id()) and (select acts_as_clinician())
    and sealed is null and closed_by = (select current_account_id())
  );
grant select, insert, update (sealed, closed_at, closed_by) on call_request to percuta_app;

select open_to_migrator();
