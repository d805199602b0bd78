-- Who put a case on hold, and whose work it is (clauses.md, waiting, people at work).
alter table casework add column held_by text;
alter table casework add constraint casework_held_by check (held_by is null or held_until is not null);
alter table casework add column owner bigint references account;
create index casework_owner on casework (owner, id desc) where owner is not null;
