-- Which parts of the form the worker has said are complete: an empty list of incomes and a list not yet written look alike.
create table application_part (
    case_id bigint not null references casework,
    part    text not null,
    said_on date not null,
    account bigint not null,
    primary key (case_id, part)
);
alter table application_part enable row level security;
create policy application_part_seen on application_part for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
grant select, insert, update on application_part to bangfu_app;

-- For which line of the list of papers a proof was handed in. The proof itself is never changed; one photographed badly is set aside.
create table application_paper (
    proof        bigint primary key,
    case_id      bigint not null references casework,
    paper        text not null check (length(paper) between 2 and 30),
    added_on     date not null,
    set_aside_on date check (set_aside_on >= added_on)
);
create index application_paper_case on application_paper (case_id, proof);
alter table application_paper enable row level security;
create policy application_paper_seen on application_paper for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
grant select, insert, update (set_aside_on) on application_paper to bangfu_app;

-- 《家庭经济状况核对承诺授权书》: the text as it was signed, who signed, until when it holds (M10(1)).
create table authorisation (
    id           bigint primary key generated always as identity,
    case_id      bigint not null references casework,
    content      bytea not null,                     -- sealed with the dossier's key: text, signatories, proofs of their signatures
    account      bigint not null,                    -- at whose hands it was signed: the worker's own or the clerk's at the counter
    signed_on    date not null,
    signed_at    timestamptz not null,
    expires_on   date not null check (expires_on > signed_on),
    withdrawn_on date check (withdrawn_on >= signed_on)
);
create index authorisation_case on authorisation (case_id, id desc);
alter table authorisation enable row level security;
create policy authorisation_seen on authorisation for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
grant select, insert, update (withdrawn_on) on authorisation to bangfu_app;

-- What was asked for, 补正: a paper of the list, a part of the form, or in words.
create table missing_point (
    id       bigint primary key generated always as identity,
    case_id  bigint not null references casework,
    paper    text,
    part     text,
    words    bytea,                                  -- sealed with the dossier's key
    asked_by text not null,
    asked_on date not null,
    answer   bytea,                                  -- sealed with the dossier's key
    met_on   date check (met_on >= asked_on),
    check (paper is null or part is null),
    check (paper is not null or part is not null or words is not null)
);
create index missing_point_case on missing_point (case_id, id);
alter table missing_point enable row level security;
create policy missing_point_seen on missing_point for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
grant select, insert, update (answer, met_on) on missing_point to bangfu_app;
