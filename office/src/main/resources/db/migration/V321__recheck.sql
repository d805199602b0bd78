-- Re-checks that are overdue (M17, R-42): why, and what a plan may rest on meanwhile.
create table recheck_attempt (
    id         bigint primary key generated always as identity,
    case_id    bigint not null references casework,
    tried_on   date not null,
    outcome    text not null check (outcome in ('NOBODY', 'REFUSED')),
    words      text not null check (length(words) between 2 and 500),
    account    bigint not null,
    made_by    text not null,
    office_day date not null,
    made_at    timestamptz not null,
    check (tried_on <= office_day)
);
create index recheck_attempt_case on recheck_attempt (case_id, tried_on desc);
create trigger recheck_attempt_appended before update or delete on recheck_attempt for each row execute function refuse_change();
create trigger recheck_attempt_kept before truncate on recheck_attempt for each statement execute function refuse_change();
alter table recheck_attempt enable row level security;
create policy recheck_attempt_seen on recheck_attempt for all to bangfu_app
    using (exists (select from casework c where c.id = case_id)) with check (exists (select from casework c where c.id = case_id));
grant select, insert on recheck_attempt to bangfu_app;

create table recheck_word (
    id         bigint primary key generated always as identity,
    case_id    bigint not null references casework,
    signed_on  date not null,
    proof      bigint not null unique references proof,
    account    bigint not null,
    made_by    text not null,
    office_day date not null,
    made_at    timestamptz not null,
    check (signed_on <= office_day)
);
create index recheck_word_case on recheck_word (case_id, signed_on desc);
create trigger recheck_word_appended before update or delete on recheck_word for each row execute function refuse_change();
create trigger recheck_word_kept before truncate on recheck_word for each statement execute function refuse_change();
alter table recheck_word enable row level security;
create policy recheck_word_seen on recheck_word for all to bangfu_app
    using (exists (select from casework c where c.id = case_id)) with check (exists (select from casework c where c.id = case_id));
grant select, insert on recheck_word to bangfu_app;

-- Planned once although the union's re-check is overdue: 待核查, a delay of the desk (F16), visited within 30 days.
create table plan_unvisited (
    case_id      bigint not null references casework,
    due_on       date not null,                      -- the re-check that was owed
    plan_id      bigint not null references plan,
    organisation bigint not null,                    -- of the case: whose desk owes it
    word         bigint not null references recheck_word,
    planned_on   date not null,
    visit_by     date not null,
    primary key (case_id, due_on),
    check (planned_on > due_on and visit_by >= planned_on)
);
create index plan_unvisited_plan on plan_unvisited (plan_id);
create index plan_unvisited_desk on plan_unvisited (organisation, planned_on desc, case_id desc);
alter table plan_unvisited enable row level security;
create policy plan_unvisited_seen on plan_unvisited for all to bangfu_app
    using (organisation between acting_from() and acting_to()) with check (organisation between acting_from() and acting_to());
grant select, insert, delete on plan_unvisited to bangfu_app;

-- What a meeting decided on stays marked.
create function plan_unvisited_stays() returns trigger language plpgsql as $$
begin
    if exists (select from plan p where p.id = old.plan_id and p.state = 'DECIDED') then
        raise exception 'a meeting has decided on this' using errcode = '23001';
    end if;
    return old;
end $$;
create trigger plan_unvisited_stays before delete on plan_unvisited for each row execute function plan_unvisited_stays();
create trigger plan_unvisited_appended before update on plan_unvisited for each row execute function refuse_change();
