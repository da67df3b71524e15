-- The issuer's number, and the training that a credential rests on: it counts no longer than both do.
alter table credential
  add column number text check (length(number) between 1 and 100),
  add column training text check (length(training) between 1 and 200),
  add column training_valid_until date,
  add constraint training_is_named check (training_valid_until is null or training is not null);
