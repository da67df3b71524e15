-- ── Noted on a tablet first ─────────────────────────────────────────────────────────────────────────────────────────

-- An entry that a tablet noted, perhaps without a network, and handed over later. One id is one entry in the whole
-- practice, however often it comes and whoever brings it; one place of a line is taken once. What it says stands in the
-- record alone: here is which entry of it.
create table noted_entry (
  practice_id uuid not null,
  id uuid not null,
  -- Of one account on one tablet.
  line uuid not null,
  place bigint not null check (place > 0),
  session_id uuid not null,
  -- Its number in the record of the person.
  entry integer not null check (entry > 0),
  written_by uuid not null,
  -- By the tablet's clock, and by ours.
  noted_at timestamptz not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, line, place),
  foreign key (practice_id, session_id) references visit (practice_id, id),
  foreign key (practice_id, written_by) references account (practice_id, id)
);

alter table noted_entry enable row level security;
alter table noted_entry force row level security;
create policy seen_by_clinicians on noted_entry for select using (
  practice_id = (select current_practice_id()) and (select acts_as_clinician() or acts_as('system'))
);
create policy written_by_oneself on noted_entry for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_clinician())
  and written_by = (select current_account_id())
);
grant select, insert on noted_entry to percuta_app;

select open_to_migrator();
