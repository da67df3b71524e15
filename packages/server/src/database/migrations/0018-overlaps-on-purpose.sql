-- Somebody of the practice booked over what was taken, in their own name, and said why. Added to, never changed.
create table visit_overlap (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  because text not null check (length(because) between 3 and 500),
  allowed_by uuid not null,
  allowed_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, visit_id) references visit (practice_id, id),
  foreign key (practice_id, allowed_by) references account (practice_id, id)
);
create index on visit_overlap (practice_id, visit_id);

alter table visit_overlap enable row level security;
alter table visit_overlap force row level security;
create policy seen_by_staff on visit_overlap for select using (
  practice_id = (select current_practice_id()) and (select acts_as_staff() or acts_as('system'))
);
create policy allowed_by_oneself on visit_overlap for insert with check (
  practice_id = (select current_practice_id()) and allowed_by = (select current_account_id())
  and (select books_for_others())
);
grant select, insert on visit_overlap to percuta_app;

select open_to_migrator();
