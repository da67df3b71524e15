-- That something of a day changed is told to every process that listens, once the transaction is done: the practice and
-- the day, and nothing of whom or what. A process passes it on to desks of that practice alone.
create function tell_of_visit() returns trigger
  language plpgsql
  set search_path = percuta, pg_temp
as $$
begin
  perform pg_notify('percuta_calendar', new.practice_id || ' ' || new.on_day);
  if tg_op = 'UPDATE' and old.on_day <> new.on_day then
    perform pg_notify('percuta_calendar', old.practice_id || ' ' || old.on_day);
  end if;
  return null;
end $$;
revoke all on function tell_of_visit () from public;
create trigger told_to_desks after insert or update on visit
  for each row execute function tell_of_visit();

-- How far a visit is, and whether somebody is cleared, follows from the record.
create function tell_of_record() returns trigger
  language plpgsql
  set search_path = percuta, pg_temp
as $$
begin
  perform pg_notify('percuta_calendar', d.practice_id || ' ' || d.on_day)
    from (select distinct v.practice_id, v.on_day
            from written w
            join visit v on v.practice_id = w.practice_id and v.person_id = w.person_id and v.state = 'booked') d;
  return null;
end $$;
revoke all on function tell_of_record () from public;
create trigger told_to_desks after insert on record_entry
  referencing new table as written for each statement execute function tell_of_record();
