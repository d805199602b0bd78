-- Whose hand a draft is: one that a worker began herself is seen by nobody else until it is submitted (M10(1)), unless she asked for help
-- at the counter: then by the clerk who entered her code, for two hours.
alter table casework
    add column own          boolean not null default false,
    add column helper       bigint references account,
    add column helped_until timestamptz,
    add column lapse_told   date,
    add column lapsed_on    date,
    add constraint casework_helped check ((helper is null) = (helped_until is null)),
    add constraint casework_lapsed check (lapsed_on is null or state = 'WITHDRAWN' and submitted_on is null);
-- Of the drafts that are there, those whose first page the worker wrote herself.
update casework c
   set own = true
 where submitted_on is null
   and (select v.account from family_version v where v.case_id = c.id order by v.number limit 1) is not distinct from c.applicant;
-- A foreign name may be long.
alter table account drop constraint account_name_check;
alter table account add constraint account_name_check check (length(name) between 2 and 60);

create index casework_drafts on casework (opened_at) where state = 'DRAFT';

drop policy casework_seen on casework;
create policy casework_seen on casework for all to bangfu_app
    using (applicant = acting_account()
           or organisation between acting_from() and acting_to()
              and (not own or submitted_on is not null or acting_account() = 0
                   or helper = acting_account() and helped_until > now()))
    with check (applicant = acting_account()
           or organisation between acting_from() and acting_to()
              and (not own or submitted_on is not null or acting_account() = 0
                   or helper = acting_account() and helped_until > now()));

-- A clerk at the counter who entered the code of the worker's telephone: the code is looked at by the application, in this transaction.
create function help_with_draft(worker bigint) returns bigint
    language sql volatile security definer set search_path = public, pg_temp as $$
    update casework
       set helper = acting_account(), helped_until = now() + interval '2 hours'
     where applicant = worker and state = 'DRAFT' and acting_account() <> 0
       and organisation between acting_from() and acting_to()
    returning id
$$;
revoke all on function help_with_draft(bigint) from public;
grant execute on function help_with_draft(bigint) to bangfu_app;

-- The code by which a worker lets the counter help her; it is no code for logging in, and opens once.
create table help_code (
    phone_fingerprint bytea primary key,
    code              bytea not null,                -- keyed hash
    until             timestamptz not null
);
comment on table help_code is '请窗口帮忙的验证码';
grant select, insert, update, delete on help_code to bangfu_app;
