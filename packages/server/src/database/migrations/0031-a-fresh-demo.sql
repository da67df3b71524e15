-- A demo that people have played with is left behind under another address, whole as it is, and is listed no more; the
-- next start opens a new one. Nothing of a live practice can be reached by this.
create policy demo_left_behind on practice for update to current_user
  using (kind = 'demo')
  with check (kind = 'demo' and not listed);

create function leave_demo_behind() returns void
  language sql security definer
  set search_path = percuta, pg_temp
  begin atomic
    update practice set slug = 'demo-' || left(id::text, 8), listed = false where kind = 'demo' and slug = 'demo';
  end;
revoke all on function leave_demo_behind () from public;
grant execute on function leave_demo_behind () to percuta_app;
