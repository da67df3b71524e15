-- Pictures put before graders who do not know whose they are, when they were taken, or what others say. Nothing of it is
-- changed: the order of each grader follows from the seed, and can be found again.
create table grading_round (
  practice_id uuid not null references practice (id),
  id uuid not null,
  scale text not null check (scale ~ '^[a-z][a-z0-9-]{0,99}$'),
  -- Whoever has it knows every order: no operation hands it out.
  seed text not null check (length(seed) between 1 and 200),
  duplicate_share double precision not null check (duplicate_share between 0 and 1),
  graders uuid[] not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, made_by) references account (practice_id, id)
);

alter table grading_round enable row level security;
alter table grading_round force row level security;
create policy seen_by_clinicians on grading_round for select using (
  practice_id = (select current_practice_id()) and (select acts_as_clinician() or acts_as('system'))
);
create policy made_by_name on grading_round for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as('responsible-clinician'))
  and made_by = (select current_account_id())
);
grant select, insert on grading_round to percuta_app;

-- One picture of a round: the slot of a photograph, of where and of which day.
create table grading_picture (
  practice_id uuid not null,
  round_id uuid not null,
  image uuid not null,
  person_id uuid not null,
  zone text check (zone ~ '^[a-z][a-z-]{0,49}$'),
  about_on date not null,
  primary key (practice_id, round_id, image),
  foreign key (practice_id, round_id) references grading_round (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id)
);

alter table grading_picture enable row level security;
alter table grading_picture force row level security;
create policy seen_by_clinicians on grading_picture for select using (
  practice_id = (select current_practice_id()) and (select acts_as_clinician() or acts_as('system'))
);
create policy chosen_by_name on grading_picture for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as('responsible-clinician'))
);
grant select, insert on grading_picture to percuta_app;
