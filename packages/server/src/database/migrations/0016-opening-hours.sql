-- When a practice is open, and when somebody who works there is there: by the clock on the wall, from a day on. What was
-- said last counts, nothing is changed or deleted: visits that were booked by earlier hours stay where they are.
create table opening_hours (
  practice_id uuid not null references practice (id),
  id uuid not null,
  -- Whose; null: the practice's own.
  practitioner_id uuid,
  from_day date not null,
  -- Seven lists, Monday first, of { opens, closes } as 08:00.
  weekly jsonb not null check (jsonb_typeof(weekly) = 'array'),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, practitioner_id) references staff (practice_id, account_id),
  foreign key (practice_id, set_by) references account (practice_id, id)
);
create index on opening_hours (practice_id, set_at);

-- Other hours on one day: none on a holiday; null takes an earlier change back.
create table hours_change (
  practice_id uuid not null references practice (id),
  id uuid not null,
  practitioner_id uuid,
  on_day date not null,
  hours jsonb check (jsonb_typeof(hours) = 'array'),
  because text not null check (length(because) between 3 and 500),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, practitioner_id) references staff (practice_id, account_id),
  foreign key (practice_id, set_by) references account (practice_id, id)
);
create index on hours_change (practice_id, on_day);

do $$
declare thing text;
begin
  foreach thing in array array['opening_hours', 'hours_change'] loop
    execute format('alter table %I enable row level security', thing);
    execute format('alter table %I force row level security', thing);
    execute format(
      'create policy seen_by_members on %I for select using (
         practice_id = (select current_practice_id()) and (select acts_as_member() or acts_as(''system'')))', thing);
    execute format(
      'create policy set_by_staff on %I for insert with check (
         practice_id = (select current_practice_id()) and (select acts_as_staff())
         and set_by = (select current_account_id()))', thing);
    execute format('grant select, insert on %I to percuta_app', thing);
  end loop;
end $$;

select open_to_migrator();
