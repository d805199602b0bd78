-- Which version of the family a determination was made on, so that its lines still open into the items they came from.
alter table determination add column family_version int not null;
alter table determination add constraint determination_of_version
    foreign key (case_id, family_version) references family_version (case_id, number);
