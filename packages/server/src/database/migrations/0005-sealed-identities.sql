-- Who somebody is and how to reach them lies under their own key, as the record does. What lies here in plain is sealed
-- by Percuta at its next start, which has the keys; from now on the database takes no plain name or address any more.
alter table person add column sealed bytea;
alter table person drop constraint named_until_erased;
alter table person add constraint known_until_erased check (
  case when erased_at is null then sealed is not null or (name is not null and born_on is not null)
       else sealed is null and name is null and born_on is null and email is null and phone is null end
);
alter table person add constraint sealed_from_now_on check (
  name is null and born_on is null and email is null and phone is null
) not valid;
drop index person_practice_id_lower_idx;
grant update (sealed) on person to percuta_app;

-- By what somebody is found: an HMAC of each beginning of their names, of day of birth, address and number, under a key
-- that no database holds.
create table person_mark (
  practice_id uuid not null,
  mark bytea not null check (length(mark) = 16),
  person_id uuid not null,
  primary key (practice_id, mark, person_id),
  foreign key (practice_id, person_id) references person (practice_id, id)
);
create index on person_mark (practice_id, person_id);

alter table person_mark enable row level security;
alter table person_mark force row level security;
create policy staff_or_oneself on person_mark for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('sign-in', 'system')) or person_id = (select current_person_id()))
);
create policy made_by_staff_or_oneself on person_mark for insert with check (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('sign-in', 'system')) or person_id = (select current_person_id()))
);
create policy changed_by_staff_or_oneself on person_mark for delete using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
);
grant select, insert, delete on person_mark to percuta_app;

-- The address with which somebody signs in: of staff in plain, of a patient sealed; found by its mark.
alter table account
  add column email_mark bytea check (length(email_mark) = 16),
  add column email_sealed bytea;
alter table account add constraint patients_address_is_sealed check (person_id is null or email is null) not valid;
create unique index on account (practice_id, email_mark) where status <> 'deactivated';
grant update (email_mark, email_sealed) on account to percuta_app;

-- Whoever registers has no account yet, and their name is shown while they set it up.
create policy sign_in_opens on data_key for select using (
  practice_id = (select current_practice_id()) and (select acts_as('sign-in'))
);
create policy sign_in_makes on data_key for insert with check (
  practice_id = (select current_practice_id()) and wrapped is not null and (select acts_as('sign-in'))
);

select open_to_migrator();
