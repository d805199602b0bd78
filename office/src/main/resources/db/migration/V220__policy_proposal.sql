-- A new version of the policy as the city proposes it (M22): one person hands in the text with its document, it runs beside the one in
-- force, another answers; rows are only added. From its day it decides what is applied for.
create table policy_proposal (
    id          bigint primary key generated always as identity,
    policy      bytea not null check (length(policy) between 1 and 262144),  -- policy.yaml, byte for byte
    version     text not null check (length(version) between 1 and 100),
    from_day    date not null,                             -- as the text says
    document    text not null check (length(document) between 2 and 100),
    document_on date not null,
    dossier     bigint not null references dossier,        -- its key seals the document's picture
    account     bigint not null,
    entered_by  text not null,
    entered_at  timestamptz not null
);
create table policy_answer (
    proposal    bigint primary key references policy_proposal,
    confirmed   boolean not null,
    reason      text check (confirmed or length(reason) between 2 and 200),
    account     bigint not null,
    answered_by text not null,
    answered_at timestamptz not null
);
-- One confirmed is taken back the same way, before its day.
create table policy_withdrawal (
    id         bigint primary key generated always as identity,
    proposal   bigint not null references policy_proposal,
    reason     text not null check (length(reason) between 2 and 200),
    account    bigint not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create table policy_withdrawal_answer (
    withdrawal  bigint primary key references policy_withdrawal,
    confirmed   boolean not null,
    reason      text check (confirmed or length(reason) between 2 and 200),
    account     bigint not null,
    answered_by text not null,
    answered_at timestamptz not null
);

-- Waiting, or confirmed and not taken back.
create view policy_standing with (security_invoker = true) as
    select p.*, coalesce(a.confirmed, false) as confirmed
      from policy_proposal p
      left join policy_answer a on a.proposal = p.id
     where a.confirmed is distinct from false
       and not exists (select from policy_withdrawal w
                         join policy_withdrawal_answer wa on wa.withdrawal = w.id and wa.confirmed
                        where w.proposal = p.id);

create function policy_one_a_day() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(220, new.from_day - date '2000-01-01');
    if exists (select from policy_standing where from_day = new.from_day) then
        raise exception 'another version stands for the same day';
    end if;
    return new;
end $$;
create trigger policy_one_a_day before insert on policy_proposal for each row execute function policy_one_a_day();
create function policy_by_another() returns trigger language plpgsql as $$
begin
    if new.account = (select account from policy_proposal where id = new.proposal) then
        raise exception 'a version is confirmed by another person than proposed it';
    end if;
    return new;
end $$;
create trigger policy_by_another before insert on policy_answer for each row execute function policy_by_another();
create function policy_withdrawn_by_another() returns trigger language plpgsql as $$
begin
    if new.account = (select account from policy_withdrawal where id = new.withdrawal) then
        raise exception 'a withdrawal is confirmed by another person than asked for it';
    end if;
    return new;
end $$;
create trigger policy_withdrawn_by_another before insert on policy_withdrawal_answer
    for each row execute function policy_withdrawn_by_another();

-- A version beside the one it would follow, over families on file: what was asked, who was drawn, what came out of each, that it ended.
create table policy_trial (
    id         bigint primary key generated always as identity,
    proposal   bigint not null references policy_proposal,
    seed       bigint not null,
    size       int check (size > 0),                       -- null: all
    before     text not null references policy_version,
    after      text not null references policy_version,
    account    bigint not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create index policy_trial_proposal on policy_trial (proposal, id desc);
create table policy_trial_family (
    trial    bigint not null references policy_trial,
    position int not null check (position > 0),
    case_id  bigint not null references casework,
    primary key (trial, position),
    unique (trial, case_id)
);
create table policy_trial_outcome (
    trial           bigint not null,
    position        int not null,
    case_id         bigint not null references casework,
    category_before text,
    category_after  text,
    before_fen      bigint[] not null,                     -- by kind: living, medical, education, accident
    after_fen       bigint[] not null,
    why             text,                                  -- null where nothing changed
    left_out        text,                                  -- why it could not be compared
    primary key (trial, position),
    foreign key (trial, position) references policy_trial_family,
    check ((left_out is null) = (category_before is not null and category_after is not null)),
    check (cardinality(before_fen) = 4 and cardinality(after_fen) = 4)
);
create table policy_trial_end (
    trial    bigint primary key references policy_trial,
    ended_at timestamptz not null
);
alter table policy_trial_family enable row level security;
create policy policy_trial_family_seen on policy_trial_family for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
alter table policy_trial_outcome enable row level security;
create policy policy_trial_outcome_seen on policy_trial_outcome for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));

create trigger policy_proposal_appended before update or delete on policy_proposal for each row execute function refuse_change();
create trigger policy_answer_appended before update or delete on policy_answer for each row execute function refuse_change();
create trigger policy_withdrawal_appended before update or delete on policy_withdrawal for each row execute function refuse_change();
create trigger policy_withdrawal_answer_appended before update or delete on policy_withdrawal_answer
    for each row execute function refuse_change();
create trigger policy_trial_appended before update or delete on policy_trial for each row execute function refuse_change();
create trigger policy_trial_family_appended before update or delete on policy_trial_family
    for each row execute function refuse_change();
create trigger policy_trial_outcome_appended before update or delete on policy_trial_outcome
    for each row execute function refuse_change();
create trigger policy_trial_end_appended before update or delete on policy_trial_end for each row execute function refuse_change();
grant select, insert on policy_proposal, policy_answer, policy_withdrawal, policy_withdrawal_answer,
    policy_trial, policy_trial_family, policy_trial_outcome, policy_trial_end to bangfu_app;
grant select on policy_standing to bangfu_app;
