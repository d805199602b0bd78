-- How whoever objected can be reached, sealed with the dossier's key, and what came of the objection: each has its end and its day, also
-- where the family was refused for it or its case went back (M10(4)).
alter table objection
    add column phone   bytea,
    add column outcome text check (outcome in ('UNFOUNDED', 'UPHELD', 'OVERTAKEN'));
update objection set outcome = 'UNFOUNDED' where answered_on is not null;
alter table objection add constraint objection_ends check ((outcome is null) = (answered_on is null));
grant update (outcome) on objection to bangfu_app;

-- A family refused at the door, put back and refused at the door again has two explanations.
alter table first_refusal drop constraint first_refusal_pkey;
alter table first_refusal add column id bigint primary key generated always as identity;
create index first_refusal_case on first_refusal (case_id, id desc);
