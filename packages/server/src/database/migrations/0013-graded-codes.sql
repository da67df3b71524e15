-- Which code of a blinded round was graded, so that none is graded twice. The grade itself stands in the record of whose
-- picture it was, sealed.
create table graded_code (
  practice_id uuid not null,
  round_id uuid not null,
  code text not null check (code ~ '^[0-9a-f]{3,64}$'),
  graded_by uuid not null,
  graded_at timestamptz not null,
  primary key (practice_id, round_id, code),
  foreign key (practice_id, round_id) references grading_round (practice_id, id),
  foreign key (practice_id, graded_by) references account (practice_id, id)
);

alter table graded_code enable row level security;
alter table graded_code force row level security;
create policy seen_by_clinicians on graded_code for select using (
  practice_id = (select current_practice_id()) and (select acts_as_clinician() or acts_as('system'))
);
create policy graded_by_oneself on graded_code for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_clinician())
  and graded_by = (select current_account_id())
);
grant select, insert on graded_code to percuta_app;
