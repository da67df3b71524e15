-- Equality beside overlap in one index. Trusted since PostgreSQL 13: whoever may create in a database may add it.
create extension if not exists btree_gist;

-- Somebody is signed in, whoever it is.
create function acts_as_member() returns boolean
  language sql stable parallel safe
  return acts_as_staff() or acts_as('patient');

-- Everyone who makes appointments: the people themselves, the desk, those who treat.
create function books_for_others() returns boolean
  language sql stable parallel safe
  return acts_as('front-desk', 'practitioner', 'responsible-clinician');

-- ── Who and what a visit needs ──────────────────────────────────────────────────────────────────────────────────────

-- What entitles somebody to needle, from the first to the last of its days. Patients see it too.
create table credential (
  practice_id uuid not null references practice (id),
  id uuid not null,
  account_id uuid not null,
  profession text not null check (length(profession) between 1 and 100),
  jurisdiction text not null check (length(jurisdiction) between 1 and 100),
  issued_by text not null check (length(issued_by) between 1 and 200),
  valid_from date not null,
  valid_until date not null,
  -- Ids of the devices that it covers; null: whatever the law allows.
  devices text[],
  entered_by uuid not null,
  entered_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_because text check (length(ended_because) between 3 and 500),
  primary key (practice_id, id),
  foreign key (practice_id, account_id) references staff (practice_id, account_id),
  foreign key (practice_id, entered_by) references account (practice_id, id),
  foreign key (practice_id, ended_by) references account (practice_id, id),
  constraint begins_before_it_ends check (valid_from <= valid_until),
  constraint ended_by_name check (
    (ended_at is null and ended_by is null and ended_because is null)
    or (ended_at is not null and ended_by is not null and ended_because is not null)
  )
);
create index on credential (practice_id, account_id);

alter table credential enable row level security;
alter table credential force row level security;
create policy seen_by_members on credential for select using (
  practice_id = (select current_practice_id()) and (select acts_as_member() or acts_as('system'))
);
create policy entered_by_owner on credential for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as('owner'))
  and entered_by = (select current_account_id())
);
create policy ended_by_owner on credential for update
  using (practice_id = (select current_practice_id()) and (select acts_as('owner')))
  with check (practice_id = (select current_practice_id()) and ended_by = (select current_account_id()));
grant select, insert, update (ended_at, ended_by, ended_because) on credential to percuta_app;

create table room (
  practice_id uuid not null references practice (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  added_by uuid not null,
  added_at timestamptz not null,
  retired_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, added_by) references account (practice_id, id)
);

create table handpiece (
  practice_id uuid not null references practice (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- Its id in the device registry.
  device text not null check (length(device) between 1 and 200),
  serial text check (length(serial) between 1 and 100),
  added_by uuid not null,
  added_at timestamptz not null,
  retired_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, added_by) references account (practice_id, id)
);

do $$
declare thing text;
begin
  foreach thing in array array['room', 'handpiece'] loop
    execute format('alter table %I enable row level security', thing);
    execute format('alter table %I force row level security', thing);
    execute format(
      'create policy seen_by_members on %I for select using (
         practice_id = (select current_practice_id()) and (select acts_as_member() or acts_as(''system'')))', thing);
    execute format(
      'create policy added_by_staff on %I for insert with check (
         practice_id = (select current_practice_id()) and (select acts_as_staff())
         and added_by = (select current_account_id()))', thing);
    execute format(
      'create policy retired_by_staff on %I for update
         using (practice_id = (select current_practice_id()) and (select acts_as_staff()))
         with check (practice_id = (select current_practice_id()))', thing);
    execute format('grant select, insert, update (name, retired_at) on %I to percuta_app', thing);
  end loop;
end $$;

-- ── Visits ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The calendar's side of a visit: when, with whom, where. What it is about stands in the record.
create table visit (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('consultation', 'session', 'follow-up')),
  state text not null check (state in ('booked', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- The calendar day of its beginning in the practice's zone.
  on_day date not null,
  practitioner_id uuid not null,
  room_id uuid,
  handpiece_id uuid,
  booked_by uuid not null,
  booked_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id),
  foreign key (practice_id, practitioner_id) references staff (practice_id, account_id),
  foreign key (practice_id, room_id) references room (practice_id, id),
  foreign key (practice_id, handpiece_id) references handpiece (practice_id, id),
  foreign key (practice_id, booked_by) references account (practice_id, id),
  constraint ends_after_it_begins check (starts_at < ends_at)
);
create index on visit (practice_id, on_day);
create index on visit (practice_id, person_id);

alter table visit enable row level security;
alter table visit force row level security;
create policy staff_or_oneself on visit for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
);
create policy booked_by_oneself on visit for insert with check (
  practice_id = (select current_practice_id()) and booked_by = (select current_account_id())
  and ((select books_for_others()) or person_id = (select current_person_id()))
);
create policy changed_by_the_desk_or_oneself on visit for update
  using (
    practice_id = (select current_practice_id())
    and ((select books_for_others()) or person_id = (select current_person_id()))
  )
  with check (
    practice_id = (select current_practice_id())
    and ((select books_for_others()) or person_id = (select current_person_id()))
  );
grant select, insert,
  update (state, starts_at, ends_at, on_day, practitioner_id, room_id, handpiece_id, changed_at) on visit to percuta_app;

-- A stretch of time for which a practitioner, a room or a handpiece is taken. No two stretches of one of them overlap,
-- whoever asks, and however: the database refuses the second. One visit may take several stretches of several of them.
-- Everyone of the practice sees that something is taken, and nobody from here by whom.
create table occupancy (
  practice_id uuid not null,
  visit_id uuid not null,
  resource_id uuid not null,
  resource_kind text not null check (resource_kind in ('practitioner', 'room', 'handpiece')),
  during tstzrange not null check (
    not isempty(during) and lower_inc(during) and not upper_inc(during)
    and not lower_inf(during) and not upper_inf(during)
  ),
  primary key (practice_id, visit_id, resource_id, during),
  foreign key (practice_id, visit_id) references visit (practice_id, id),
  constraint taken_once exclude using gist (practice_id with =, resource_id with =, during with &&)
);

alter table occupancy enable row level security;
alter table occupancy force row level security;
create policy seen_by_members on occupancy for select using (
  practice_id = (select current_practice_id()) and (select acts_as_member() or acts_as('system'))
);
create policy taken_for_a_visit on occupancy for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_member())
  and exists (select from visit v where v.practice_id = occupancy.practice_id and v.id = visit_id)
);
create policy given_back_for_a_visit on occupancy for delete using (
  practice_id = (select current_practice_id()) and (select acts_as_member())
  and exists (select from visit v where v.practice_id = occupancy.practice_id and v.id = visit_id)
);
grant select, insert, delete on occupancy to percuta_app;

-- ── Cartridges ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Cartridges that came in, by lot.
create table cartridge_lot (
  practice_id uuid not null references practice (id),
  id uuid not null,
  -- Issuer, device identifier and lot, as the code carries them.
  lot_key text not null check (length(lot_key) between 1 and 500),
  lot text not null check (length(lot) between 1 and 100),
  device_identifier text not null check (length(device_identifier) between 1 and 100),
  expires_on date not null,
  received integer not null check (received between 1 and 100000),
  received_by uuid not null,
  received_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, received_by) references account (practice_id, id)
);
create index on cartridge_lot (practice_id, lot_key);

alter table cartridge_lot enable row level security;
alter table cartridge_lot force row level security;
create policy seen_by_staff on cartridge_lot for select using (
  practice_id = (select current_practice_id()) and (select acts_as_staff() or acts_as('system'))
);
create policy received_by_oneself on cartridge_lot for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_staff())
  and received_by = (select current_account_id())
);
grant select, insert on cartridge_lot to percuta_app;

-- A cartridge was opened on somebody's skin. A unit that its code tells apart is used once in the whole practice, and
-- the database refuses the second time.
create table cartridge_use (
  practice_id uuid not null,
  id uuid not null,
  unit text not null check (length(unit) between 1 and 500),
  lot_key text not null check (length(lot_key) between 1 and 500),
  is_unique boolean not null,
  session_id uuid not null,
  used_by uuid not null,
  used_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, session_id) references visit (practice_id, id),
  foreign key (practice_id, used_by) references account (practice_id, id)
);
create unique index cartridge_used_once on cartridge_use (practice_id, unit) where is_unique;
create index on cartridge_use (practice_id, lot_key);

alter table cartridge_use enable row level security;
alter table cartridge_use force row level security;
create policy seen_by_staff on cartridge_use for select using (
  practice_id = (select current_practice_id()) and (select acts_as_staff() or acts_as('system'))
);
create policy used_by_oneself on cartridge_use for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_clinician())
  and used_by = (select current_account_id())
);
grant select, insert on cartridge_use to percuta_app;

-- ── Reports that wait for a human ───────────────────────────────────────────────────────────────────────────────────

-- That somebody reported, and until when a human answers. What they reported, and how urgent it is, stands in the record.
create table report_clock (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  received_at timestamptz not null,
  -- The moment where it is hours, and the calendar day.
  answer_by timestamptz,
  answer_on date,
  answered_at timestamptz,
  closed_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id)
);
create index on report_clock (practice_id, answer_on) where closed_at is null;

alter table report_clock enable row level security;
alter table report_clock force row level security;
create policy clinicians_or_oneself on report_clock for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_clinician() or acts_as('system')) or person_id = (select current_person_id()))
);
create policy taken_by_staff_or_oneself on report_clock for insert with check (
  practice_id = (select current_practice_id())
  and ((select books_for_others()) or person_id = (select current_person_id()))
);
create policy answered_by_clinicians on report_clock for update
  using (practice_id = (select current_practice_id()) and (select acts_as_clinician()))
  with check (practice_id = (select current_practice_id()) and (select acts_as_clinician()));
grant select, insert, update (answered_at, closed_at) on report_clock to percuta_app;

-- ── Asked again ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- What came of a call that named itself: the same call again is answered from here and does nothing. It holds which
-- entries were written, and never what they say.
create table kept_answer (
  practice_id uuid not null,
  account_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_digest text not null check (request_digest ~ '^sha256:[0-9a-f]{64}$'),
  first_entry integer not null,
  last_entry integer not null,
  answered_at timestamptz not null,
  primary key (practice_id, account_id, key),
  foreign key (practice_id, account_id) references account (practice_id, id)
);

alter table kept_answer enable row level security;
alter table kept_answer force row level security;
create policy ones_own on kept_answer
  using (practice_id = (select current_practice_id()) and account_id = (select current_account_id()))
  with check (practice_id = (select current_practice_id()) and account_id = (select current_account_id()));
grant select, insert on kept_answer to percuta_app;

select open_to_migrator();
