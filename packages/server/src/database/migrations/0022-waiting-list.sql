-- ── Who waits for a time ────────────────────────────────────────────────────────────────────────────────────────────

-- Somebody waits for a time, one wish a person. It names when, how long and with whom; of why there is nothing.
create table waiting_wish (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('consultation', 'session', 'follow-up')),
  -- What a visit is made of, as in `visit`.
  minutes smallint not null check (minutes between 5 and 720),
  preparation_minutes smallint not null check (preparation_minutes between 0 and 240),
  contact_minutes smallint not null check (contact_minutes between 0 and 240),
  cleaning_minutes smallint not null check (cleaning_minutes between 0 and 240),
  -- The device whose handpiece is kept free, by its id; null where none is needed.
  device text check (length(device) between 1 and 200),
  from_day date not null,
  until_day date not null,
  -- None: any.
  weekdays text[] not null,
  day_parts text[] not null,
  practitioner_id uuid,
  -- The visit that they have, and would rather have earlier.
  visit_id uuid,
  -- Stretches of days on which the course allows it, first and last; null where no course says so. It follows from the
  -- record whenever that changes, so that nobody opens one to offer a time.
  allowed jsonb check (jsonb_typeof(allowed) = 'array'),
  state text not null check (state in ('waiting', 'served', 'ended')),
  joined_by uuid not null,
  joined_at timestamptz not null,
  -- The last offer that they let lapse, and how many in a row.
  lapsed_at timestamptz,
  lapses smallint not null check (lapses >= 0),
  ended_by uuid,
  ended_at timestamptz,
  ended_because text check (length(ended_because) between 3 and 500),
  changed_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id),
  foreign key (practice_id, practitioner_id) references staff (practice_id, account_id),
  foreign key (practice_id, visit_id) references visit (practice_id, id),
  foreign key (practice_id, joined_by) references account (practice_id, id),
  foreign key (practice_id, ended_by) references account (practice_id, id),
  constraint from_before_until check (from_day <= until_day),
  constraint ends_once check ((state = 'waiting') = (ended_at is null))
);
create unique index waits_once on waiting_wish (practice_id, person_id) where state = 'waiting';

alter table waiting_wish enable row level security;
alter table waiting_wish force row level security;
create policy staff_or_oneself on waiting_wish for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
);
create policy joined_by_oneself on waiting_wish for insert with check (
  practice_id = (select current_practice_id()) and joined_by = (select current_account_id())
  and ((select books_for_others()) or person_id = (select current_person_id()))
);
create policy changed_by_the_desk_or_oneself on waiting_wish for update
  using (
    practice_id = (select current_practice_id())
    and ((select books_for_others() or acts_as('system')) or person_id = (select current_person_id()))
  )
  with check (
    practice_id = (select current_practice_id())
    and ((select books_for_others() or acts_as('system')) or person_id = (select current_person_id()))
  );
grant select, insert,
  update (device, allowed, state, lapsed_at, lapses, ended_by, ended_at, ended_because, changed_at)
  on waiting_wish to percuta_app;

-- ── Who is offered one ──────────────────────────────────────────────────────────────────────────────────────────────

-- A time that is offered to somebody who waits, and what became of it. It is held for them by rows of occupancy.
create table time_offer (
  practice_id uuid not null,
  id uuid not null,
  wish_id uuid not null,
  person_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  practitioner_id uuid not null,
  room_id uuid,
  handpiece_id uuid,
  state text not null check (state in ('open', 'taken', 'declined', 'lapsed', 'withdrawn')),
  -- Somebody of the practice, by hand and with a reason; null: the order of the list.
  offered_by uuid,
  because text check (length(because) between 3 and 500),
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  -- Null where it lapsed by itself.
  settled_by uuid,
  settled_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, wish_id) references waiting_wish (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id),
  foreign key (practice_id, practitioner_id) references staff (practice_id, account_id),
  foreign key (practice_id, room_id) references room (practice_id, id),
  foreign key (practice_id, handpiece_id) references handpiece (practice_id, id),
  foreign key (practice_id, offered_by) references account (practice_id, id),
  foreign key (practice_id, settled_by) references account (practice_id, id),
  constraint ends_after_it_begins check (starts_at < ends_at),
  constraint expires_before_it_begins check (offered_at < expires_at and expires_at <= starts_at),
  constraint by_hand_with_a_reason check ((offered_by is null) = (because is null)),
  constraint settled_once check ((state = 'open') = (settled_at is null))
);
-- Nobody has two open offers, and of two who settle one the second finds it settled.
create unique index one_open_offer on time_offer (practice_id, person_id) where state = 'open';
create index on time_offer (practice_id, wish_id);

alter table time_offer enable row level security;
alter table time_offer force row level security;
create policy staff_or_oneself on time_offer for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
);
create policy offered_by_the_order_or_by_hand on time_offer for insert with check (
  practice_id = (select current_practice_id())
  and ((select acts_as('system')) and offered_by is null
    or (select books_for_others()) and offered_by = (select current_account_id()))
);
create policy settled_by_the_desk_or_oneself on time_offer for update
  using (
    practice_id = (select current_practice_id())
    and ((select books_for_others() or acts_as('system')) or person_id = (select current_person_id()))
  )
  with check (
    practice_id = (select current_practice_id())
    and ((select books_for_others() or acts_as('system')) or person_id = (select current_person_id()))
  );
grant select, insert, update (state, settled_by, settled_at) on time_offer to percuta_app;

-- ── An offer holds its time as a hold does ──────────────────────────────────────────────────────────────────────────

alter table occupancy
  add column offer_id uuid,
  add foreign key (practice_id, offer_id) references time_offer (practice_id, id),
  drop constraint of_a_visit_or_a_hold,
  add constraint of_a_visit_a_hold_or_an_offer check (num_nonnulls(visit_id, hold_id, offer_id) = 1),
  drop constraint only_a_hold_expires,
  add constraint a_visit_does_not_expire check ((visit_id is null) = (expires_at is not null));
create index occupancy_of_an_offer on occupancy (practice_id, offer_id) where offer_id is not null;

create policy taken_for_an_offer on occupancy for insert with check (
  practice_id = (select current_practice_id()) and (select books_for_others() or acts_as('system'))
  and offer_id is not null
  and exists (select from time_offer o where o.practice_id = occupancy.practice_id and o.id = offer_id)
);
-- One's own, or one that has expired by the clock of whoever meets it.
create policy offer_taken_away on occupancy for delete using (
  practice_id = (select current_practice_id()) and (select acts_as_member() or acts_as('system'))
  and offer_id is not null
);

-- ── When somebody looks at the list ─────────────────────────────────────────────────────────────────────────────────

-- Offers that have lapsed pass on, and what is free is offered. A job knows the practice and nothing else.
select pgboss.create_queue('tend-waiting-list', jsonb_build_object(
  'policy', 'standard', 'retryLimit', 5, 'retryDelay', 10, 'retryBackoff', true, 'retryDelayMax', 600,
  'expireInSeconds', 300, 'retentionSeconds', 5184000, 'deleteAfterSeconds', 86400));
select pgboss.create_queue('tend-waiting-lists', jsonb_build_object(
  'policy', 'singleton', 'retryLimit', 2, 'retryDelay', 60, 'expireInSeconds', 900));

create function enqueue_waiting_list(of_practice uuid, due timestamptz) returns void
  language sql security definer
  set search_path = percuta, pg_temp
as $$
  insert into pgboss.job (name, data, start_after, keep_until, policy,
                          retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds)
  select q.name, jsonb_build_object('practiceId', of_practice), due,
         greatest(due, now()) + q.retention_seconds * interval '1 second', q.policy,
         q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds
    from pgboss.queue q where q.name = 'tend-waiting-list'
     and exists (select from waiting_wish w where w.practice_id = of_practice and w.state = 'waiting');
$$;
revoke all on function enqueue_waiting_list (uuid, timestamptz) from public;

-- In the transaction that gives a time back, whoever does it and however.
create function look_at_waiting_list() returns trigger
  language plpgsql security definer
  set search_path = percuta, pg_temp
as $$
begin
  perform enqueue_waiting_list(d.practice_id, now()) from (select distinct practice_id from changed) d;
  return null;
end $$;
revoke all on function look_at_waiting_list () from public;
create trigger time_is_free after delete on occupancy
  referencing old table as changed for each statement execute function look_at_waiting_list();
create trigger hours_are_new after insert on opening_hours
  referencing new table as changed for each statement execute function look_at_waiting_list();
create trigger hours_are_new after insert on hours_change
  referencing new table as changed for each statement execute function look_at_waiting_list();
create trigger somebody_waits after insert on waiting_wish
  referencing new table as changed for each statement execute function look_at_waiting_list();

-- An offer that is open has a job for the moment at which it lapses.
create function look_when_it_lapses() returns trigger
  language plpgsql security definer
  set search_path = percuta, pg_temp
as $$
begin
  perform enqueue_waiting_list(new.practice_id, new.expires_at);
  return null;
end $$;
revoke all on function look_when_it_lapses () from public;
create trigger has_a_job after insert on time_offer
  for each row when (new.state = 'open') execute function look_when_it_lapses();

-- Practices where somebody waits: a hold may have expired there, or a night may be over.
create function practices_that_wait() returns setof uuid
  language sql stable security definer
  set search_path = percuta, pg_temp
  begin atomic
    select distinct practice_id from waiting_wish where state = 'waiting';
  end;
revoke all on function practices_that_wait () from public;
grant execute on function practices_that_wait () to percuta_app;

-- ── What is said of it ──────────────────────────────────────────────────────────────────────────────────────────────

alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check
  check (kind in ('visit-booked', 'visit-moved', 'visit-cancelled', 'reminder', 'check-in', 'time-offered'));

select open_to_migrator();
