-- That there is a harm on record, and of whom: where to look. What it is stands in the record.
create table harm_case (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id)
);

alter table harm_case enable row level security;
alter table harm_case force row level security;
create policy answerable_or_oneself on harm_case for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_clinician() or acts_as('owner', 'system')) or person_id = (select current_person_id()))
);
create policy recorded_by_clinicians on harm_case for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_clinician())
);
grant select, insert on harm_case to percuta_app;

select open_to_migrator();
