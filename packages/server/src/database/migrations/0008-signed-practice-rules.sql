-- Which rules of the practice a signature was put to; null where it had none of its own. The hash says that something was
-- signed, this says what.
alter table ruleset_signature add column practice_rules_id uuid;
alter table ruleset_signature add foreign key (practice_id, practice_rules_id) references practice_rules (practice_id, id);
