-- What a visit takes is of no hold, and need not stand in the index of holds.
drop index occupancy_practice_id_hold_id_idx;
create index occupancy_of_a_hold on occupancy (practice_id, hold_id) where hold_id is not null;

-- The ends of chains are written over and over: room on their own page spares each of them the index.
alter table chain_head set (fillfactor = 60);
