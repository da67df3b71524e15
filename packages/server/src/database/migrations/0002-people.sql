-- Who acts in this transaction, as the application said at its beginning. Nobody, where it said nothing.
create function current_account_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('percuta.account_id', true), '')::uuid;

-- The person whom a patient's account is about; null for everyone else.
create function current_person_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('percuta.person_id', true), '')::uuid;

-- Whether who acts has one of these roles. Roles of people: patient, front-desk, practitioner, responsible-clinician,
-- owner. Roles of Percuta itself: visitor (nobody signed in), sign-in (finds out who somebody is), system (its own work).
create function acts_as(variadic wanted text[]) returns boolean
  language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('percuta.roles', true), ''), ',') && wanted, false);

create function acts_as_staff() returns boolean
  language sql stable parallel safe
  return acts_as('front-desk', 'practitioner', 'responsible-clinician', 'owner');

create function acts_as_clinician() returns boolean
  language sql stable parallel safe
  return acts_as('practitioner', 'responsible-clinician');

-- ── The practice ────────────────────────────────────────────────────────────────────────────────────────────────────

alter table practice
  add column slug text not null default 'practice-' || left(replace(gen_random_uuid()::text, '-', ''), 12),
  add column kind text not null default 'live' check (kind in ('live', 'demo')),
  add column listed boolean not null default false,
  add constraint slug_is_an_address check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 63),
  add unique (slug),
  add unique (id, kind);

drop policy own_practice on practice;
create policy seen_within on practice for select using (id = (select current_practice_id()));
create policy founded_by_itself on practice for insert with check (id = (select current_practice_id()));
create policy changed_by_owner on practice for update
  using (id = (select current_practice_id()) and (select acts_as('owner')))
  with check (id = (select current_practice_id()));
-- A demo never becomes a practice, nor a practice a demo: only the demo has a known password.
revoke update on practice from percuta_app;
grant update (name, time_zone, listed) on practice to percuta_app;

-- What anyone may know of a practice, with no practice chosen: by its address, or all that want to be found.
create policy directory on practice for select to current_user using (true);
create function practice_directory(wanted_slug text)
  returns table (id uuid, name text, slug text, time_zone text, kind text)
  language sql stable security definer
  set search_path = percuta, pg_temp
  begin atomic
    select p.id, p.name, p.slug, p.time_zone, p.kind from practice p
      where case when wanted_slug is null then p.listed else p.slug = wanted_slug end
      order by p.name, p.id;
  end;
revoke all on function practice_directory (text) from public;
grant execute on function practice_directory (text) to percuta_app;

-- ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Somebody who comes to the practice.
create table person (
  practice_id uuid not null references practice (id),
  id uuid not null,
  name text check (length(name) between 1 and 200),
  born_on date,
  email text check (length(email) between 3 and 254),
  phone text check (length(phone) between 3 and 40),
  registered_at timestamptz not null,
  registered_by uuid,
  erased_at timestamptz,
  primary key (practice_id, id),
  constraint named_until_erased check (
    case when erased_at is null then name is not null and born_on is not null
         else name is null and born_on is null and email is null and phone is null end
  )
);
create index on person (practice_id, lower(name));

alter table person enable row level security;
alter table person force row level security;
create policy staff_or_oneself on person for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('sign-in', 'system')) or id = (select current_person_id()))
);
create policy registered on person for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_staff() or acts_as('sign-in', 'system'))
);
create policy changed_by_staff_or_oneself on person for update
  using (
    practice_id = (select current_practice_id())
    and ((select acts_as_staff() or acts_as('system')) or id = (select current_person_id()))
  )
  with check (practice_id = (select current_practice_id()));
grant select, insert, update (name, born_on, email, phone, erased_at) on person to percuta_app;

-- Somebody who can sign in. It belongs to one practice: who works at two has two.
create table account (
  practice_id uuid not null,
  id uuid not null,
  email text check (email = lower(email) and length(email) between 3 and 254),
  roles text[] not null check (
    cardinality(roles) between 1 and 4
    and roles <@ array['patient', 'front-desk', 'practitioner', 'responsible-clinician', 'owner']
  ),
  person_id uuid,
  status text not null default 'invited' check (status in ('invited', 'active', 'deactivated')),
  created_at timestamptz not null,
  created_by uuid,
  deactivated_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id) references practice (id),
  foreign key (practice_id, person_id) references person (practice_id, id),
  constraint patient_is_about_a_person check ((roles && array['patient']) = (person_id is not null)),
  constraint patient_is_nothing_else check (not roles && array['patient'] or cardinality(roles) = 1),
  check ((status = 'deactivated') = (deactivated_at is not null))
);
create unique index on account (practice_id, email) where status <> 'deactivated';
create unique index on account (practice_id, person_id) where status <> 'deactivated';

alter table account enable row level security;
alter table account force row level security;
create policy staff_or_oneself on account for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as_staff() or acts_as('sign-in', 'system')) or id = (select current_account_id()))
);
create policy made_by_owner_or_for_patient on account for insert with check (
  practice_id = (select current_practice_id())
  and ((select acts_as('owner', 'sign-in', 'system')) or (roles = array['patient'] and (select acts_as_staff())))
);
create policy changed_by_owner_or_for_patient on account for update
  using (
    practice_id = (select current_practice_id())
    and ((select acts_as('owner', 'sign-in', 'system')) or (roles = array['patient'] and (select acts_as_staff())))
  )
  with check (
    practice_id = (select current_practice_id())
    and ((select acts_as('owner', 'sign-in', 'system')) or (roles = array['patient'] and (select acts_as_staff())))
  );
grant select, insert, update (email, roles, status, deactivated_at) on account to percuta_app;

-- What everyone at a practice may know of somebody who works there, also after they left: their name stands in records.
create table staff (
  practice_id uuid not null,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- As the law of the place calls it, for example physician; null where it is not a profession that the law names.
  profession text check (length(profession) between 1 and 100),
  -- What the practice lets them do.
  scopes text[] not null default '{}' check (
    scopes <@ array['consultation', 'needling', 'periorbital', 'anaesthesia', 'photographs']
  ),
  -- Whether patients may be treated by them: a role that treats, and not gone.
  treats boolean not null default false,
  primary key (practice_id, account_id),
  foreign key (practice_id, account_id) references account (practice_id, id)
);

alter table staff enable row level security;
alter table staff force row level security;
create policy seen_within on staff for select using (practice_id = (select current_practice_id()));
create policy made_by_owner on staff for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as('owner', 'sign-in', 'system'))
);
create policy changed_by_owner on staff for update
  using (practice_id = (select current_practice_id()) and (select acts_as('owner', 'sign-in')))
  with check (practice_id = (select current_practice_id()));
grant select, insert, update (name, profession, scopes, treats) on staff to percuta_app;

-- ── What a live practice must have said before a session starts; the newest row counts, none is ever changed ────────

create table ruleset_signature (
  practice_id uuid not null,
  id uuid not null,
  ruleset_hash text not null check (ruleset_hash ~ '^sha256:[0-9a-f]{64}$'),
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, signed_by) references account (practice_id, id)
);
create index on ruleset_signature (practice_id, signed_at);

alter table ruleset_signature enable row level security;
alter table ruleset_signature force row level security;
create policy seen_within on ruleset_signature for select using (practice_id = (select current_practice_id()));
create policy signed_by_oneself on ruleset_signature for insert with check (
  practice_id = (select current_practice_id())
  and (select acts_as('responsible-clinician')) and signed_by = (select current_account_id())
);
grant select, insert on ruleset_signature to percuta_app;

create table emergency_numbers (
  practice_id uuid not null,
  id uuid not null,
  day text not null check (length(day) between 3 and 40),
  night text not null check (length(night) between 3 and 40),
  emergency text not null check (length(emergency) between 2 and 40),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, set_by) references account (practice_id, id)
);
create index on emergency_numbers (practice_id, set_at);

alter table emergency_numbers enable row level security;
alter table emergency_numbers force row level security;
create policy seen_within on emergency_numbers for select using (practice_id = (select current_practice_id()));
create policy set_by_oneself on emergency_numbers for insert with check (
  practice_id = (select current_practice_id())
  and (select acts_as('owner', 'responsible-clinician')) and set_by = (select current_account_id())
);
grant select, insert on emergency_numbers to percuta_app;

-- ── How somebody signs in: seen by the sign-in and by nothing else ──────────────────────────────────────────────────

create table account_password (
  practice_id uuid not null,
  practice_kind text not null,
  account_id uuid not null,
  hash text not null,
  -- Printed where everyone can read it. The demo's are.
  known boolean not null default false,
  changed_at timestamptz not null,
  primary key (practice_id, account_id),
  foreign key (practice_id, account_id) references account (practice_id, id),
  foreign key (practice_id, practice_kind) references practice (id, kind),
  constraint known_only_in_the_demo check (not known or practice_kind = 'demo')
);

create table account_totp (
  practice_id uuid not null,
  account_id uuid not null,
  secret text not null,
  -- The last time step whose code was taken, so that none is taken twice.
  last_step bigint not null default 0,
  set_at timestamptz not null,
  primary key (practice_id, account_id),
  foreign key (practice_id, account_id) references account (practice_id, id)
);

create table recovery_code (
  practice_id uuid not null,
  account_id uuid not null,
  hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (practice_id, account_id, hash),
  foreign key (practice_id, account_id) references account (practice_id, id)
);

create table passkey (
  practice_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, credential_id),
  foreign key (practice_id, account_id) references account (practice_id, id)
);

-- Tries in a row that have not succeeded; after too many, a pause. Kept by a hash of what was tried to sign in as, whether
-- or not somebody is there, so that a pause tells nobody who is.
create table sign_in_failures (
  practice_id uuid not null,
  subject bytea not null,
  count integer not null,
  last_at timestamptz not null,
  primary key (practice_id, subject),
  foreign key (practice_id) references practice (id)
);

-- One step of a sign-in that waits for the next: named by a random token of which only the hash is kept, used once.
create table sign_in_ticket (
  practice_id uuid not null,
  token_hash bytea not null,
  purpose text not null,
  -- Null where it is not known yet who signs in.
  account_id uuid,
  carries jsonb not null default '{}',
  tries integer not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (practice_id, token_hash),
  foreign key (practice_id) references practice (id),
  foreign key (practice_id, account_id) references account (practice_id, id)
);

-- A tablet that belongs to a practice, on which staff may switch by PIN.
create table tablet (
  practice_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  name text not null check (length(name) between 1 and 100),
  enrolled_by uuid not null,
  enrolled_at timestamptz not null,
  revoked_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, token_hash),
  foreign key (practice_id, enrolled_by) references account (practice_id, id)
);

create table account_pin (
  practice_id uuid not null,
  account_id uuid not null,
  hash text not null,
  wrong_tries integer not null default 0,
  set_at timestamptz not null,
  primary key (practice_id, account_id),
  foreign key (practice_id, account_id) references account (practice_id, id)
);

-- Somebody is signed in, in one browser, until it ends.
create table signed_in (
  practice_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  method text not null check (method in ('passkey', 'password', 'demo', 'pin')),
  tablet_id uuid,
  browser text not null check (length(browser) <= 100),
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, token_hash),
  foreign key (practice_id, account_id) references account (practice_id, id),
  foreign key (practice_id, tablet_id) references tablet (practice_id, id)
);
create index on signed_in (practice_id, account_id);

do $$
declare secret text;
begin
  foreach secret in array array['account_password', 'account_totp', 'recovery_code', 'passkey', 'sign_in_failures',
                                'sign_in_ticket', 'tablet', 'account_pin', 'signed_in'] loop
    execute format('alter table %I enable row level security', secret);
    execute format('alter table %I force row level security', secret);
    execute format(
      'create policy sign_in_alone on %I
         using (practice_id = (select current_practice_id()) and (select acts_as(''sign-in'')))
         with check (practice_id = (select current_practice_id()) and (select acts_as(''sign-in'')))', secret);
    execute format('grant select, insert, update, delete on %I to percuta_app', secret);
  end loop;
end $$;

-- ── What happened to accounts: added to, never changed ──────────────────────────────────────────────────────────────

create table account_event (
  practice_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  -- Who did it; null where nobody was signed in.
  by_account uuid,
  -- Whom it is about.
  account_id uuid not null,
  what text not null check (what ~ '^[a-z][a-z-]{2,49}$'),
  tablet_id uuid,
  reason text check (length(reason) <= 500),
  primary key (practice_id, id),
  foreign key (practice_id, account_id) references account (practice_id, id),
  foreign key (practice_id, by_account) references account (practice_id, id)
);
create index on account_event (practice_id, account_id, at);

alter table account_event enable row level security;
alter table account_event force row level security;
create policy owner_or_oneself on account_event for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as('owner', 'system')) or account_id = (select current_account_id()))
);
create policy added on account_event for insert with check (
  practice_id = (select current_practice_id()) and by_account is not distinct from (select current_account_id())
);
grant select, insert on account_event to percuta_app;
