-- ── Messages ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- What is to be said to somebody, and what became of it. Written in the transaction that gives the reason for it, so that
-- neither is there without the other. Whom it reaches and what it says is opened at the moment of sending.
create table message (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('visit-booked', 'visit-moved', 'visit-cancelled', 'reminder', 'check-in')),
  -- The visit or the check-in that it is about.
  about uuid not null,
  -- Which state of the visit it speaks of: that of its calendar entry.
  sequence integer not null check (sequence >= 0),
  send_at timestamptz not null,
  -- `stopped`: there is nothing to say any more.
  state text not null check (state in ('waiting', 'sent', 'failed', 'stopped')),
  channel text check (channel in ('email', 'sms')),
  tries integer not null check (tries >= 0),
  -- Why the last try failed, as one of a few words; never what a mail server said, which names addresses.
  fault text check (length(fault) between 1 and 60),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, about, kind, sequence),
  foreign key (practice_id, person_id) references person (practice_id, id)
);
create index on message (practice_id, send_at) where state in ('waiting', 'failed');

alter table message enable row level security;
alter table message force row level security;
create policy staff_or_oneself on message for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
);
create policy follows_its_reason on message for insert with check (
  practice_id = (select current_practice_id())
  and ((select books_for_others() or acts_as('system')) or person_id = (select current_person_id()))
);
create policy changed_with_its_reason on message for update
  using (
    practice_id = (select current_practice_id())
    and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
  )
  with check (
    practice_id = (select current_practice_id())
    and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
  );
grant select, insert, update (send_at, state, channel, tries, fault, changed_at) on message to percuta_app;

-- Whoever writes down that a message waits, and however, has a job for it in the same transaction; a backup that is
-- restored too. The job says where the message lies and nothing else.
create function enqueue_message() returns trigger
  language plpgsql security definer
  set search_path = percuta, pg_temp
as $$
begin
  insert into pgboss.job (name, data, start_after, keep_until, policy,
                          retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds)
  select q.name, jsonb_build_object('practiceId', new.practice_id, 'messageId', new.id), new.send_at,
         greatest(new.send_at, now()) + q.retention_seconds * interval '1 second', q.policy,
         q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds
    from pgboss.queue q where q.name = 'send-message';
  return null;
end $$;
revoke all on function enqueue_message () from public;
create trigger has_a_job after insert on message
  for each row when (new.state = 'waiting') execute function enqueue_message();
create trigger has_a_job_again after update of state on message
  for each row when (new.state = 'waiting') execute function enqueue_message();

-- Practices where somebody is to be asked how it goes, and was not yet told so.
create function practices_to_ask(until date) returns setof uuid
  language sql stable security definer
  set search_path = percuta, pg_temp
  begin atomic
    select distinct c.practice_id from check_in_due c
     where c.state = 'waits' and c.due_on <= until
       and not exists (select from message m where m.practice_id = c.practice_id and m.about = c.id);
  end;
revoke all on function practices_to_ask (date) from public;
grant execute on function practices_to_ask (date) to percuta_app;

-- ── Calendars ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- A visit as it stands in other people's calendars: the number of its change, and what was answered to it.
create table calendar_entry (
  practice_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  sequence integer not null check (sequence >= 0),
  reply text check (reply in ('accepted', 'declined', 'tentative')),
  -- Of which state of the visit the answer spoke.
  reply_sequence integer check (reply_sequence >= 0),
  replied_at timestamptz,
  changed_at timestamptz not null,
  primary key (practice_id, visit_id),
  foreign key (practice_id, visit_id) references visit (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id),
  constraint replied_whole check ((reply is null) = (replied_at is null) and (reply is null) = (reply_sequence is null))
);

alter table calendar_entry enable row level security;
alter table calendar_entry force row level security;
create policy staff_or_oneself on calendar_entry for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('system')) or person_id = (select current_person_id()))
);
create policy follows_the_visit on calendar_entry for insert with check (
  practice_id = (select current_practice_id())
  and ((select books_for_others()) or person_id = (select current_person_id()))
);
create policy changed_with_the_visit on calendar_entry for update
  using (
    practice_id = (select current_practice_id())
    and ((select books_for_others()) or person_id = (select current_person_id()))
  )
  with check (
    practice_id = (select current_practice_id())
    and ((select books_for_others()) or person_id = (select current_person_id()))
  );
grant select, insert, update (sequence, reply, reply_sequence, replied_at, changed_at) on calendar_entry to percuta_app;

-- A calendar that a program may fetch from a secret address until it is revoked: of one's own visits, or of those that
-- one gives. Of the address its hash is kept.
create table calendar_feed (
  practice_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid,
  token_hash bytea not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, token_hash),
  foreign key (practice_id, account_id) references account (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id)
);

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy ones_own on calendar_feed for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as('system')) or account_id = (select current_account_id()))
);
create policy made_by_oneself on calendar_feed for insert with check (
  practice_id = (select current_practice_id()) and account_id = (select current_account_id())
  and person_id is not distinct from (select current_person_id())
);
create policy revoked_by_oneself on calendar_feed for update
  using (practice_id = (select current_practice_id()) and account_id = (select current_account_id()))
  with check (practice_id = (select current_practice_id()) and account_id = (select current_account_id()));
grant select, insert, update (revoked_at) on calendar_feed to percuta_app;

-- A calendar of another program in which a practitioner has other things to do. Of those nothing is kept but when.
create table busy_calendar (
  practice_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- What of it could not be read: at which place, and why in a word.
  faults jsonb not null,
  -- Up to where its repetitions were written out.
  until timestamptz not null,
  imported_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, account_id, name),
  foreign key (practice_id, account_id) references staff (practice_id, account_id)
);

create table busy_time (
  practice_id uuid not null,
  id uuid not null,
  calendar_id uuid not null,
  account_id uuid not null,
  during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  primary key (practice_id, id),
  foreign key (practice_id, calendar_id) references busy_calendar (practice_id, id) on delete cascade,
  foreign key (practice_id, account_id) references staff (practice_id, account_id)
);
create index on busy_time using gist (practice_id, account_id, during);

do $$
declare thing text;
begin
  foreach thing in array array['busy_calendar', 'busy_time'] loop
    execute format('alter table %I enable row level security', thing);
    execute format('alter table %I force row level security', thing);
    execute format(
      'create policy added_by_oneself on %I for insert with check (
         practice_id = (select current_practice_id()) and (select acts_as_staff())
         and account_id = (select current_account_id()))', thing);
    execute format(
      'create policy taken_away_by_oneself on %I for delete using (
         practice_id = (select current_practice_id()) and (select acts_as_staff())
         and account_id = (select current_account_id()))', thing);
    execute format('grant select, insert, delete on %I to percuta_app', thing);
  end loop;
end $$;
-- Everyone of the practice sees that somebody is taken; which calendars they keep is their own business.
create policy seen_by_members on busy_time for select using (
  practice_id = (select current_practice_id()) and (select acts_as_member() or acts_as('system'))
);
create policy ones_own on busy_calendar for select using (
  practice_id = (select current_practice_id()) and account_id = (select current_account_id())
);

select open_to_migrator();
