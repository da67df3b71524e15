-- Why a record is opened in this transaction, as the function that opens it said; null where none did. Without a purpose
-- nobody sees a row of a record, and the function that says it is the one that writes the audit.
create function current_purpose() returns text
  language sql stable parallel safe
  return nullif(current_setting('percuta.purpose', true), '');

-- Whether whoever acts may open every record of the practice, for the purpose that was said.
create function opens_records() returns boolean
  language sql stable parallel safe
  return case current_purpose()
    when 'treatment' then acts_as_clinician()
    -- Percuta looks, to decide or to count; shown is what the role needs to know.
    when 'need-to-know' then acts_as_staff() or acts_as('system')
    when 'safety-review' then acts_as('responsible-clinician', 'owner')
    when 'export' then acts_as('responsible-clinician', 'owner', 'system')
    when 'break-glass' then acts_as_staff()
    else false
  end;

-- The same for one's own.
create function opens_own_record() returns boolean
  language sql stable parallel safe
  return coalesce(current_purpose() in ('own-record', 'need-to-know', 'export') and acts_as('patient'), false);

create function acts_for_practice() returns boolean
  language sql stable parallel safe
  return acts_as_staff() or acts_as('system');

-- ── Keys ────────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The key under which the data of one person is encrypted, itself encrypted under the master key, which is in no
-- database. The subject is a person; or the practice, whose key seals its audit. Erasing a person destroys the key; the
-- row stays, and says who did so, when and why.
create table data_key (
  practice_id uuid not null references practice (id),
  subject uuid not null,
  wrapped bytea,
  master_key_id text,
  made_at timestamptz not null,
  erased_at timestamptz,
  erased_by uuid,
  erased_because text check (length(erased_because) between 3 and 500),
  primary key (practice_id, subject),
  foreign key (practice_id, erased_by) references account (practice_id, id),
  constraint there_until_erased check (
    case when erased_at is null
      then wrapped is not null and master_key_id is not null and erased_by is null and erased_because is null
      else wrapped is null and master_key_id is null and erased_by is not null and erased_because is not null
    end
  )
);

alter table data_key enable row level security;
alter table data_key force row level security;
create policy practice_or_oneself on data_key for select using (
  practice_id = (select current_practice_id())
  and ((select acts_for_practice()) or subject = (select current_person_id()) or subject = practice_id)
);
create policy made_when_needed on data_key for insert with check (
  practice_id = (select current_practice_id()) and wrapped is not null
  and ((select acts_for_practice()) or subject = (select current_person_id()) or subject = practice_id)
);
create policy erased_by_name on data_key for update
  using (
    practice_id = (select current_practice_id()) and subject <> practice_id
    and (select acts_as('owner', 'responsible-clinician'))
  )
  with check (
    practice_id = (select current_practice_id()) and wrapped is null and erased_by = (select current_account_id())
    and (select acts_as('owner', 'responsible-clinician'))
  );
create policy wrapped_anew on data_key for update
  using (practice_id = (select current_practice_id()) and wrapped is not null and (select acts_as('system')))
  with check (practice_id = (select current_practice_id()) and wrapped is not null and (select acts_as('system')));
grant select, insert, update (wrapped, master_key_id, erased_at, erased_by, erased_because) on data_key to percuta_app;

-- ── Where the chains end ────────────────────────────────────────────────────────────────────────────────────────────

-- One row for a person's record and audit together, and one for the practice's own audit. Whoever opens a record locks
-- its row until the end of the transaction: what was read is what is added to, and no two ever add to the same end.
create table chain_head (
  practice_id uuid not null references practice (id),
  subject uuid not null,
  entries integer not null default 0 check (entries >= 0),
  entries_hash text not null,
  audits integer not null default 0 check (audits >= 0),
  audits_hash text not null,
  -- How many audits the practice's own chain vouches for.
  anchored integer not null default 0,
  primary key (practice_id, subject)
);

alter table chain_head enable row level security;
alter table chain_head force row level security;
create policy practice_or_oneself on chain_head
  using (
    practice_id = (select current_practice_id())
    and ((select acts_for_practice()) or subject = (select current_person_id()))
  )
  with check (
    practice_id = (select current_practice_id())
    and ((select acts_for_practice()) or subject = (select current_person_id()))
  );
grant select, insert, update (entries, entries_hash, audits, audits_hash, anchored) on chain_head to percuta_app;

-- ── Records: added to, never changed ────────────────────────────────────────────────────────────────────────────────

create table record_entry (
  practice_id uuid not null,
  person_id uuid not null,
  seq integer not null check (seq >= 1),
  kind text not null check (kind ~ '^[a-z][a-z-]{2,49}$'),
  at timestamptz not null,
  by_account uuid not null,
  by_role text not null
    check (by_role in ('patient', 'front-desk', 'practitioner', 'responsible-clinician', 'owner')),
  -- What the entry says, under the person's key.
  sealed bytea not null,
  payload_digest text not null check (payload_digest ~ '^sha256:[0-9a-f]{64}$'),
  previous_hash text not null check (previous_hash ~ '^sha256:[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^sha256:[0-9a-f]{64}$'),
  primary key (practice_id, person_id, seq),
  foreign key (practice_id, person_id) references person (practice_id, id),
  foreign key (practice_id, by_account) references account (practice_id, id)
);

alter table record_entry enable row level security;
alter table record_entry force row level security;
create policy opened_for_a_purpose on record_entry for select using (
  practice_id = (select current_practice_id())
  and ((select opens_records()) or ((select opens_own_record()) and person_id = (select current_person_id())))
);
create policy written_by_oneself on record_entry for insert with check (
  practice_id = (select current_practice_id())
  and (select current_purpose() is not null)
  and by_account = (select current_account_id()) and acts_as(by_role)
  and ((select acts_as_staff()) or person_id = (select current_person_id()))
);
grant select, insert on record_entry to percuta_app;

-- ── Audit: who read or wrote what, and why; added to, never changed ─────────────────────────────────────────────────

create table audit_entry (
  practice_id uuid not null references practice (id),
  -- The person whom it is about, or the practice for what is about nobody alone.
  subject uuid not null,
  seq integer not null check (seq >= 1),
  at timestamptz not null,
  -- Null where Percuta itself acted.
  by_account uuid,
  roles text[] not null,
  action text not null check (action ~ '^[a-z][a-z-]{2,49}$'),
  purpose text check (purpose ~ '^[a-z][a-z-]{2,49}$'),
  -- Which kinds of entry, never what they say.
  kinds text[] not null default '{}',
  -- How long the record was and what its last hash was, as seen or left.
  record_length integer,
  record_hash text,
  reason text check (length(reason) between 3 and 500),
  request_id text check (length(request_id) <= 100),
  -- Ends of other chains that this entry vouches for.
  heads jsonb,
  previous_hash text not null,
  hash text not null,
  -- Made with a key that no database holds: an entry that was not written by Percuta has none that fits.
  seal text not null,
  primary key (practice_id, subject, seq),
  foreign key (practice_id, by_account) references account (practice_id, id),
  constraint glass_is_broken_for_a_reason check (purpose is distinct from 'break-glass' or reason is not null)
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy answerable_or_oneself on audit_entry for select using (
  practice_id = (select current_practice_id())
  and (
    (select acts_as('owner', 'responsible-clinician', 'system'))
    or by_account = (select current_account_id())
    or subject = (select current_person_id())
    -- What was done with everyone's record was done with one's own.
    or (subject = practice_id and action = 'exported' and (select acts_as('patient')))
  )
);
create policy written_of_oneself on audit_entry for insert with check (
  practice_id = (select current_practice_id())
  and by_account is not distinct from (select current_account_id())
  and roles = (select string_to_array(current_setting('percuta.roles', true), ','))
  and ((select acts_for_practice()) or subject = (select current_person_id()))
);
grant select, insert on audit_entry to percuta_app;

-- ── Kept whole ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Verifying and backing up read every practice, as the migrator and as nobody else. Run again for tables that came
-- later; it does nothing where nothing is to be done.
create function open_to_migrator() returns void
  language plpgsql
  set search_path = percuta, pg_temp
as $$
declare closed record;
begin
  for closed in
    select c.relname as name from pg_class c
     where c.relnamespace = 'percuta'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'kept_whole')
  loop
    execute format('create policy kept_whole on %I for select to percuta_migrator using (true)', closed.name);
  end loop;
end $$;
revoke all on function open_to_migrator () from public;
select open_to_migrator();
