-- ── What a visit is made of ─────────────────────────────────────────────────────────────────────────────────────────

-- The person is there from starts_at to ends_at: preparation, then contact time of a cream, then what they came for.
-- Cleaning follows. Each takes what it needs and no more: a row of occupancy for each resource.
alter table visit
  add column preparation_minutes smallint not null default 0 check (preparation_minutes between 0 and 240),
  add column contact_minutes smallint not null default 0 check (contact_minutes between 0 and 240),
  add column cleaning_minutes smallint not null default 0 check (cleaning_minutes between 0 and 240);
grant update (preparation_minutes, contact_minutes, cleaning_minutes) on visit to percuta_app;

-- ── Holds ───────────────────────────────────────────────────────────────────────────────────────────────────────────

-- A time that somebody keeps while they make up their mind. It takes what a visit would take, by the same rows and under
-- the same constraint, until it expires. A person has one at most.
create table visit_hold (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('consultation', 'session', 'follow-up')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  practitioner_id uuid not null,
  room_id uuid,
  handpiece_id uuid,
  expires_at timestamptz not null,
  held_by uuid not null,
  held_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, person_id),
  foreign key (practice_id, person_id) references person (practice_id, id),
  foreign key (practice_id, practitioner_id) references staff (practice_id, account_id),
  foreign key (practice_id, room_id) references room (practice_id, id),
  foreign key (practice_id, handpiece_id) references handpiece (practice_id, id),
  foreign key (practice_id, held_by) references account (practice_id, id),
  constraint ends_after_it_begins check (starts_at < ends_at),
  constraint expires_after_it_begins check (held_at < expires_at)
);

alter table visit_hold enable row level security;
alter table visit_hold force row level security;
create policy staff_or_oneself on visit_hold for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
);
create policy held_by_oneself on visit_hold for insert with check (
  practice_id = (select current_practice_id()) and held_by = (select current_account_id())
  and ((select books_for_others()) or person_id = (select current_person_id()))
);
create policy let_go_by_the_desk_or_oneself on visit_hold for delete using (
  practice_id = (select current_practice_id())
  and ((select books_for_others() or acts_as('system')) or person_id = (select current_person_id()))
);
grant select, insert, delete on visit_hold to percuta_app;

-- ── One table of what is taken, holds included ──────────────────────────────────────────────────────────────────────

alter table occupancy drop constraint occupancy_pkey;
alter table occupancy drop constraint taken_once;
alter table occupancy
  alter column visit_id drop not null,
  add column hold_id uuid,
  -- Of a hold; whoever meets one that has expired takes it away.
  add column expires_at timestamptz,
  -- Somebody of the practice overlaps on purpose: visit_overlap says who, and why.
  add column deliberate boolean not null default false,
  -- Comparing plain moments is leak-proof, so that row-level security lets an index be used.
  add column from_at timestamptz not null generated always as (lower(during)) stored,
  add column until_at timestamptz not null generated always as (upper(during)) stored,
  add foreign key (practice_id, hold_id) references visit_hold (practice_id, id),
  add constraint of_a_visit_or_a_hold check ((visit_id is null) <> (hold_id is null)),
  add constraint only_a_hold_expires check ((hold_id is null) = (expires_at is null)),
  add constraint taken_once exclude using gist (practice_id with =, resource_id with =, during with &&)
    where (not deliberate);
create index on occupancy (practice_id, visit_id);
create index on occupancy (practice_id, hold_id);
create index on occupancy (practice_id, from_at);

create policy taken_for_a_hold on occupancy for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_member()) and hold_id is not null
  and exists (select from visit_hold h where h.practice_id = occupancy.practice_id and h.id = hold_id)
);
-- That it has expired is seen by the clock of whoever meets it.
create policy hold_taken_away on occupancy for delete using (
  practice_id = (select current_practice_id()) and (select acts_as_member() or acts_as('system'))
  and hold_id is not null
);
create policy overlapped_by_staff on occupancy as restrictive for insert with check (
  not deliberate or (select books_for_others())
);

select open_to_migrator();
