-- A paper that was signed or issued, word for word, so that it prints as it was (M16, F9). Sealed with the dossier's key; minutes belong to no dossier.
create table issued_paper (
    id        bigint primary key generated always as identity,
    kind      text not null check (kind in ('VISIT_FORM', 'MATCHING_REPORT', 'CERTIFICATE', 'REFUSAL_LETTER', 'APPEAL_ANSWER', 'TRANSFER_SLIP', 'MINUTES')),
    subject   bigint not null,                       -- the visit, matching, determination, refusal, appeal, payment, meeting
    case_id   bigint references casework,
    title     text not null,
    number    text,
    content   bytea not null,
    issued_on date not null,
    issued_at timestamptz not null,
    unique (kind, subject),
    check ((kind = 'MINUTES') = (case_id is null))
);
create index issued_paper_case on issued_paper (case_id);
create trigger issued_paper_appended before update or delete on issued_paper for each row execute function refuse_change();
create trigger issued_paper_kept before truncate on issued_paper for each statement execute function refuse_change();
alter table issued_paper enable row level security;
create policy issued_paper_seen on issued_paper for all to bangfu_app
    using (case when case_id is null then exists (select from meeting m where m.id = subject)
                else exists (select from casework c where c.id = case_id) end)
    with check (case when case_id is null then exists (select from meeting m where m.id = subject)
                     else exists (select from casework c where c.id = case_id) end);
grant select, insert on issued_paper to bangfu_app;
comment on table issued_paper is '签发的文书';
