-- Somebody was registered twice. One of the two leads from now on, the other points to it; what was written of either
-- stays where it is, under its own key. Whoever looks for the other is led on.
alter table person
  add column merged_into uuid,
  add foreign key (practice_id, merged_into) references person (practice_id, id),
  add constraint not_into_itself check (merged_into <> id);
create index on person (practice_id, merged_into) where merged_into is not null;
grant update (merged_into) on person to percuta_app;

-- What moves with them: bookings to come, what is to be said of these, the account and its calendar addresses.
grant update (person_id) on visit, message, calendar_entry, account, calendar_feed to percuta_app;
create policy seen_to_be_moved on calendar_feed for select using (
  practice_id = (select current_practice_id()) and (select acts_as('owner', 'responsible-clinician'))
);
create policy moves_with_the_person on calendar_feed for update
  using (practice_id = (select current_practice_id()) and (select acts_as('owner', 'responsible-clinician')))
  with check (practice_id = (select current_practice_id()) and (select acts_as('owner', 'responsible-clinician')));

-- Anyone of the practice proposes it; added to, never changed.
create table person_merge (
  practice_id uuid not null,
  id uuid not null,
  leading_id uuid not null,
  merged_id uuid not null,
  because text not null check (length(because) between 3 and 500),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, id, proposed_by, proposed_at),
  foreign key (practice_id, leading_id) references person (practice_id, id),
  foreign key (practice_id, merged_id) references person (practice_id, id),
  foreign key (practice_id, proposed_by) references account (practice_id, id)
);
create index on person_merge (practice_id, leading_id);
create index on person_merge (practice_id, merged_id);

-- What became of it: confirmed by somebody else, or by who is alone after a week; or withdrawn; and confirmed ones undone.
create table person_merge_step (
  practice_id uuid not null,
  merge_id uuid not null,
  step text not null check (step in ('confirmed', 'withdrawn', 'undone')),
  because text check (length(because) between 3 and 500),
  -- Which bookings and which account moved, so that they find back.
  visits uuid[] not null,
  moved_account uuid,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  by_account uuid not null,
  at timestamptz not null,
  primary key (practice_id, merge_id, step),
  foreign key (practice_id, merge_id, proposed_by, proposed_at)
    references person_merge (practice_id, id, proposed_by, proposed_at),
  foreign key (practice_id, by_account) references account (practice_id, id),
  constraint two_people_or_a_week check (
    step <> 'confirmed' or by_account <> proposed_by or at >= proposed_at + interval '168 hours'
  ),
  constraint not_otherwise_without_a_reason check (step = 'confirmed' or because is not null)
);
create unique index on person_merge_step (practice_id, merge_id) where step in ('confirmed', 'withdrawn');

do $$
declare thing text;
begin
  foreach thing in array array['person_merge', 'person_merge_step'] loop
    execute format('alter table %I enable row level security', thing);
    execute format('alter table %I force row level security', thing);
    execute format(
      'create policy seen_by_staff on %I for select using (
         practice_id = (select current_practice_id()) and (select acts_as_staff() or acts_as(''system'')))', thing);
    execute format('grant select, insert on %I to percuta_app', thing);
  end loop;
end $$;
create policy proposed_by_name on person_merge for insert with check (
  practice_id = (select current_practice_id()) and (select acts_as_staff())
  and proposed_by = (select current_account_id())
);
create policy settled_by_name on person_merge_step for insert with check (
  practice_id = (select current_practice_id()) and by_account = (select current_account_id())
  and (
    (select acts_as('owner', 'responsible-clinician')) or (step = 'withdrawn' and (select acts_as_staff()))
  )
);

select open_to_migrator();
