-- What was done with a handpiece: service, reprocessing, taken out of use and put back. Added to, never changed.
create table handpiece_record (
  practice_id uuid not null,
  id uuid not null,
  handpiece_id uuid not null,
  kind text not null check (kind in ('service', 'reprocessing', 'taken-out', 'put-back')),
  at timestamptz not null,
  passed boolean not null,
  -- The last day on which it holds; null until the next.
  due_on date,
  note text check (length(note) between 3 and 500),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, handpiece_id) references handpiece (practice_id, id),
  foreign key (practice_id, recorded_by) references account (practice_id, id),
  constraint done_before_it_is_recorded check (at <= recorded_at)
);
create index on handpiece_record (practice_id, handpiece_id, at);

alter table handpiece_record enable row level security;
alter table handpiece_record force row level security;
create policy seen_by_staff on handpiece_record for select using (
  practice_id = (select current_practice_id()) and (select acts_as_staff() or acts_as('system'))
);
create policy recorded_by_oneself on handpiece_record for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_staff())
  and recorded_by = (select current_account_id())
);
grant select, insert on handpiece_record to percuta_app;

-- ── Lots that are held ──────────────────────────────────────────────────────────────────────────────────────────────

-- A lot is put aside, or called back. It stays so until a row below ends it; nothing is changed or deleted.
create table lot_hold (
  practice_id uuid not null references practice (id),
  id uuid not null,
  lot_key text not null check (length(lot_key) between 1 and 500),
  kind text not null check (kind in ('quarantine', 'recall')),
  because text not null check (length(because) between 3 and 500),
  -- Of the maker's or the authority's notice, where there is one.
  reference text check (length(reference) between 1 and 200),
  begun_by uuid not null,
  begun_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, begun_by) references account (practice_id, id)
);
create index on lot_hold (practice_id, lot_key);

create table lot_hold_end (
  practice_id uuid not null,
  hold_id uuid not null,
  because text not null check (length(because) between 3 and 500),
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (practice_id, hold_id),
  foreign key (practice_id, hold_id) references lot_hold (practice_id, id),
  foreign key (practice_id, ended_by) references account (practice_id, id)
);

alter table lot_hold enable row level security;
alter table lot_hold force row level security;
create policy seen_by_staff on lot_hold for select using (
  practice_id = (select current_practice_id()) and (select acts_as_staff() or acts_as('system'))
);
-- Anybody who works here may put a box aside; only those who answer for it call a lot back.
create policy begun_by_oneself on lot_hold for insert with check (
  practice_id = (select current_practice_id()) and begun_by = (select current_account_id())
  and (select acts_as_staff())
  and (kind = 'quarantine' or (select acts_as('owner', 'responsible-clinician')))
);
grant select, insert on lot_hold to percuta_app;

alter table lot_hold_end enable row level security;
alter table lot_hold_end force row level security;
create policy seen_by_staff on lot_hold_end for select using (
  practice_id = (select current_practice_id()) and (select acts_as_staff() or acts_as('system'))
);
create policy ended_by_those_who_answer on lot_hold_end for insert with check (
  practice_id = (select current_practice_id()) and ended_by = (select current_account_id())
  and (select acts_as('owner', 'responsible-clinician'))
);
grant select, insert on lot_hold_end to percuta_app;

-- ── What a recall found ─────────────────────────────────────────────────────────────────────────────────────────────

-- A cartridge of the lot was used on somebody, as the recall found it. The row is needed to find people again, so it
-- outlives the erasure of a record; who the person was does not.
create table recall_exposure (
  practice_id uuid not null,
  recall_id uuid not null,
  use_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  primary key (practice_id, recall_id, use_id),
  foreign key (practice_id, recall_id) references lot_hold (practice_id, id),
  foreign key (practice_id, use_id) references cartridge_use (practice_id, id),
  foreign key (practice_id, session_id) references visit (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id)
);

-- A booking that a recall touches: who comes was exposed, or the lot was for the device that is booked.
create table recall_flag (
  practice_id uuid not null,
  recall_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  reason text not null check (reason in ('person', 'device')),
  primary key (practice_id, recall_id, visit_id),
  foreign key (practice_id, recall_id) references lot_hold (practice_id, id),
  foreign key (practice_id, visit_id) references visit (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id)
);
create index on recall_flag (practice_id, visit_id);

create table recall_flag_settled (
  practice_id uuid not null,
  recall_id uuid not null,
  visit_id uuid not null,
  because text not null check (length(because) between 3 and 500),
  settled_by uuid not null,
  settled_at timestamptz not null,
  primary key (practice_id, recall_id, visit_id),
  foreign key (practice_id, recall_id, visit_id) references recall_flag (practice_id, recall_id, visit_id),
  foreign key (practice_id, settled_by) references account (practice_id, id)
);

-- A letter as it was drafted, under the key of the person whom it is to: erasing the person makes it unreadable.
create table recall_letter (
  practice_id uuid not null,
  recall_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  drafted_at timestamptz not null,
  primary key (practice_id, recall_id, person_id),
  foreign key (practice_id, recall_id) references lot_hold (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id)
);

do $$
declare found text;
begin
  foreach found in array array['recall_exposure', 'recall_flag', 'recall_letter'] loop
    execute format('alter table %I enable row level security', found);
    execute format('alter table %I force row level security', found);
    execute format(
      'create policy found_by_those_who_answer on %I for insert with check (
         practice_id = (select current_practice_id()) and (select acts_as(''owner'', ''responsible-clinician'')))', found);
    execute format('grant select, insert on %I to percuta_app', found);
  end loop;
  foreach found in array array['recall_exposure', 'recall_letter'] loop
    execute format(
      'create policy seen_by_those_who_answer_or_treat on %I for select using (
         practice_id = (select current_practice_id()) and (select acts_as_clinician() or acts_as(''owner'', ''system'')))',
      found);
  end loop;
end $$;
-- That a booking is flagged everyone sees who works with it, and whom it is about.
create policy seen_by_staff_or_oneself on recall_flag for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
);

alter table recall_flag_settled enable row level security;
alter table recall_flag_settled force row level security;
create policy seen_by_members on recall_flag_settled for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('system'))
    or exists (select from recall_flag f where f.practice_id = recall_flag_settled.practice_id
                and f.visit_id = recall_flag_settled.visit_id and f.person_id = (select current_person_id())))
);
create policy settled_by_clinicians on recall_flag_settled for insert with check (
  practice_id = (select current_practice_id()) and settled_by = (select current_account_id())
  and (select acts_as_clinician())
);
grant select, insert on recall_flag_settled to percuta_app;

select open_to_migrator();
