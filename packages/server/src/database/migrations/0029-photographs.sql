-- Where the files of photographs lie: three for each, sealed under the key of whose picture it is and named after the
-- digest of their sealed bytes. What they show, and when it was taken, stands in the record alone. Nothing is changed:
-- when a person is erased their files go, and these rows stay as what was kept.
create table photograph_file (
  practice_id uuid not null references practice (id),
  photograph_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('original', 'shown', 'small')),
  address text not null check (address ~ '^sha256:[0-9a-f]{64}$'),
  sealed_bytes integer not null check (sealed_bytes > 0),
  kept_at timestamptz not null,
  primary key (practice_id, photograph_id, part),
  foreign key (practice_id, person_id) references person (practice_id, id)
);
create index photograph_file_of_person on photograph_file (practice_id, person_id);

alter table photograph_file enable row level security;
alter table photograph_file force row level security;
-- Nobody finds a picture without having said what for.
create policy opened_for_a_purpose on photograph_file for select using (
  practice_id = (select current_practice_id())
  and ((select opens_records()) or ((select opens_own_record()) and person_id = (select current_person_id())))
);
create policy kept_with_the_entry on photograph_file for insert with check (
  practice_id = (select current_practice_id())
  and (select current_purpose() is not null)
  and ((select acts_as_clinician()) or ((select acts_as('patient')) and person_id = (select current_person_id())))
);
grant select, insert on photograph_file to percuta_app;
select open_to_migrator();
