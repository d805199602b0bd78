-- The receipt of an application and the notice on the wall are kept word for word, too (M10(1), M10(4), M16).
alter table issued_paper drop constraint issued_paper_kind_check;
alter table issued_paper add constraint issued_paper_kind_check check (kind in (
    'RECEIPT', 'VISIT_FORM', 'NOTICE', 'OBJECTION_ANSWER', 'MATCHING_REPORT', 'CERTIFICATE', 'REFUSAL_LETTER', 'APPEAL_ANSWER', 'TRANSFER_SLIP', 'MINUTES'));

-- The answer to whoever objected to a notice shows who that was: seen by whom the objection is (M10(4)).
drop policy issued_paper_seen on issued_paper;
create policy issued_paper_seen on issued_paper for all to bangfu_app
    using (case when kind = 'OBJECTION_ANSWER' then exists (select from objection o where o.id = subject)
                when case_id is null then exists (select from meeting m where m.id = subject)
                else exists (select from casework c where c.id = case_id) end)
    with check (case when kind = 'OBJECTION_ANSWER' then exists (select from objection o where o.id = subject)
                     when case_id is null then exists (select from meeting m where m.id = subject)
                     else exists (select from casework c where c.id = case_id) end);

-- Until when a notice hung by what was posted; an objection or a calendar that comes out moves only ends_on. Null of those posted before.
alter table notice add column announced_end date;
alter table notice add check (announced_end is null or posted_on is not null);

-- What unions were called: a voucher prints the names of its day (F10).
create table organisation_name (
    id        bigint primary key generated always as identity,
    number    bigint not null references organisation,
    name      text not null,
    until     timestamptz not null                     -- when it was renamed
);
create index organisation_name_of on organisation_name (number, until, id);
create trigger organisation_name_appended before update or delete on organisation_name for each row execute function refuse_change();
create trigger organisation_name_kept before truncate on organisation_name for each statement execute function refuse_change();
grant select, insert on organisation_name to bangfu_app;
comment on table organisation_name is '工会原来的名称';

-- The codes that accounts had before their bookkeeper set others: vouchers keep theirs.
create table account_code_before (
    id           bigint primary key generated always as identity,
    organisation bigint not null references organisation,
    kind         text not null,
    code         text not null check (code ~ '^[0-9]{3,12}$'),
    until        timestamptz not null
);
create index account_code_before_of on account_code_before (organisation, kind, until);
create trigger account_code_before_appended before update or delete on account_code_before for each row execute function refuse_change();
create trigger account_code_before_kept before truncate on account_code_before for each statement execute function refuse_change();
alter table account_code_before enable row level security;
create policy account_code_before_seen on account_code_before for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert on account_code_before to bangfu_app;
comment on table account_code_before is '科目原来的编码';
