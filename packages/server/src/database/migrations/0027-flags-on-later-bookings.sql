-- A recall flags the bookings that are there when it is made. Whoever is booked afterwards is flagged by the booking
-- itself, whoever makes it: the person, the desk, a series, a move. Nobody has to think of it, and nobody who books has
-- to be let near what a recall found.
create policy flagged_by_a_booking on recall_flag for insert to percuta_migrator with check (
  practice_id = (select current_practice_id())
);

-- The same judgement as practice/src/recall/flags.ts, on one booking. A person with whom somebody has spoken under this
-- recall, and of whom nothing is left to be settled, is not asked about anew.
create function flag_booking() returns trigger
  language plpgsql security definer
  set search_path = percuta, pg_temp
as $$
begin
  -- A recall holds this while it looks for bookings: of the two that come at once, one sees the other.
  perform pg_advisory_xact_lock_shared(hashtextextended(new.practice_id || ' recalls', 0));
  insert into recall_flag (practice_id, recall_id, visit_id, person_id, reason)
  select new.practice_id, found.id, new.id, new.person_id,
         case when found.is_exposed then 'person' else 'device' end
    from (
      select hold.id,
             exists (select from recall_exposure e where e.practice_id = hold.practice_id
                      and e.recall_id = hold.id and e.person_id = new.person_id) as is_exposed,
             (select count(s.visit_id) > 0 and count(s.visit_id) = count(*)
                from recall_flag f left join recall_flag_settled s using (practice_id, recall_id, visit_id)
               where f.practice_id = hold.practice_id and f.recall_id = hold.id and f.person_id = new.person_id
                 and f.reason = 'person') as is_spoken_with,
             new.purpose = 'session' and exists (
               select from recall_exposure e
                 join visit used on used.practice_id = e.practice_id and used.id = e.session_id
                 join handpiece with_it on with_it.practice_id = used.practice_id and with_it.id = used.handpiece_id
                 join handpiece booked on booked.practice_id = used.practice_id and booked.id = new.handpiece_id
                where e.practice_id = hold.practice_id and e.recall_id = hold.id
                  and booked.device = with_it.device) as is_of_device
        from lot_hold hold
       where hold.practice_id = new.practice_id and hold.kind = 'recall'
         and not exists (select from lot_hold_end ended
                          where ended.practice_id = hold.practice_id and ended.hold_id = hold.id)
    ) found
   where (found.is_exposed and not found.is_spoken_with) or (not found.is_exposed and found.is_of_device)
  on conflict do nothing;
  return null;
end $$;
revoke all on function flag_booking () from public;
create trigger is_flagged after insert on visit
  for each row when (new.state = 'booked') execute function flag_booking();
create trigger is_flagged_again after update of handpiece_id on visit
  for each row when (new.state = 'booked' and new.handpiece_id is distinct from old.handpiece_id)
  execute function flag_booking();
