-- Somebody is to be erased. One asks, another confirms; who is alone waits a week. The database refuses it otherwise.
create table erasure_request (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('asked-by-the-person', 'kept-long-enough', 'should-not-be-here')),
  reason text not null check (length(reason) between 3 and 500),
  requested_by uuid not null,
  requested_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  outcome text check (outcome in ('erased', 'withdrawn')),
  primary key (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id),
  foreign key (practice_id, requested_by) references account (practice_id, id),
  foreign key (practice_id, settled_by) references account (practice_id, id),
  constraint settled_by_name check (
    (settled_at is null and settled_by is null and outcome is null)
    or (settled_at is not null and settled_by is not null and outcome is not null)
  ),
  constraint two_people_or_a_week check (
    outcome is distinct from 'erased' or settled_by <> requested_by
    or settled_at >= requested_at + interval '168 hours'
  )
);
create unique index on erasure_request (practice_id, person_id) where settled_at is null;

alter table erasure_request enable row level security;
alter table erasure_request force row level security;
create policy answerable_or_oneself on erasure_request for select using (
  practice_id = (select current_practice_id())
  and ((select acts_as('owner', 'responsible-clinician', 'system')) or person_id = (select current_person_id()))
);
create policy requested_by_name on erasure_request for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as('owner', 'responsible-clinician'))
  and requested_by = (select current_account_id()) and settled_at is null
);
create policy settled_by_name on erasure_request for update
  using (practice_id = (select current_practice_id()) and (select acts_as('owner', 'responsible-clinician')))
  with check (
    practice_id = (select current_practice_id()) and (select acts_as('owner', 'responsible-clinician'))
    and settled_by = (select current_account_id())
  );
grant select, insert, update (settled_by, settled_at, outcome) on erasure_request to percuta_app;

-- Somebody who treats opens the record of a person whom they do not treat, for a reason and for a while. The person
-- reads it, and so does the owner.
create table broken_glass (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  reason text not null check (length(reason) between 3 and 500),
  broken_at timestamptz not null,
  whole_again_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, person_id) references person (practice_id, id),
  foreign key (practice_id, account_id) references account (practice_id, id),
  constraint for_a_while check (whole_again_at > broken_at and whole_again_at <= broken_at + interval '4 hours')
);
create index on broken_glass (practice_id, account_id, person_id, whole_again_at);

alter table broken_glass enable row level security;
alter table broken_glass force row level security;
create policy answerable_or_oneself on broken_glass for select using (
  practice_id = (select current_practice_id())
  and (
    (select acts_as('owner', 'responsible-clinician', 'system'))
    or account_id = (select current_account_id())
    or person_id = (select current_person_id())
  )
);
create policy broken_by_oneself on broken_glass for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_clinician())
  and account_id = (select current_account_id())
);
grant select, insert on broken_glass to percuta_app;

-- The practices of whose chains something is not vouched for yet, for the clock that has it done. Ids, and nothing else.
create function practices_to_anchor() returns setof uuid
  language sql stable security definer
  set search_path = percuta, pg_temp
  begin atomic
    select distinct h.practice_id from chain_head h where h.subject <> h.practice_id and h.anchored < h.audits;
  end;
revoke all on function practices_to_anchor () from public;
grant execute on function practices_to_anchor () to percuta_app;

select open_to_migrator();
