-- Lines of a plan that change earlier grants (R-46): submitted, confirmed, decided and carried out with the plan.
create table plan_change (
    id             bigint primary key generated always as identity,
    plan_id        bigint not null references plan,
    grant_id       bigint not null references aid_grant,
    case_id        bigint not null references casework,
    file_number    text not null,                       -- as it was called when it was put in
    applicant_name text not null,
    aid            text not null,
    minute         text not null,                       -- of the earlier decision
    kind           text not null check (kind in ('WITHDRAW', 'REDUCE', 'MOVE', 'AGAIN')),
    amount_fen     bigint not null check (amount_fen > 0),
    fund           bigint,
    reason         text not null check (length(reason) between 2 and 500),
    state          text not null default 'OPEN' check (state in ('OPEN', 'CARRIED', 'DROPPED')),
    dropped        text,
    check ((fund is not null) = (kind in ('MOVE', 'AGAIN'))),
    check ((state = 'DROPPED') = (dropped is not null))
);
-- An earlier grant is changed by one plan at a time.
create unique index plan_change_once on plan_change (grant_id) where state = 'OPEN';
create index plan_change_plan on plan_change (plan_id);
create index plan_change_fund on plan_change (fund) where state = 'OPEN';
create trigger plan_change_settled before update or delete on plan_change
    for each row when (old.state <> 'OPEN') execute function refuse_change();
alter table plan_change enable row level security;
create policy plan_change_seen on plan_change for all to bangfu_app
    using (exists (select from plan p where p.id = plan_id)) with check (exists (select from plan p where p.id = plan_id));
grant select, insert, delete, update (state, dropped) on plan_change to bangfu_app;

-- A grant that is decided again rests on the determination of the one that lapsed, and on the line that decided it again.
alter table aid_grant drop constraint aid_grant_plan_line_key;
alter table aid_grant add column plan_change bigint unique references plan_change;
alter table aid_grant add constraint aid_grant_again_by_a_change check ((again is null) = (plan_change is null));
create unique index aid_grant_of_a_line on aid_grant (plan_line) where again is null;

-- Money that ended took a grant with it: at which desk it lay is a finding against the desk, never against the family (F13, F16, R-46).
create table grant_lapse (
    event      bigint primary key references grant_event,
    grant_id   bigint not null references aid_grant,
    county     bigint not null,
    fund       bigint not null,
    amount_fen bigint not null check (amount_fen > 0),
    last_day   date not null,
    days       int not null check (days >= 0),            -- from the meeting to the last day
    desk       text not null check (desk in ('CENTRE', 'FINANCE', 'ACCOUNT', 'UPPER')),
    batch      text,                                       -- in which it lay
    said       text                                        -- what the bank had said
);
create index grant_lapse_county on grant_lapse (county, event desc);
create index grant_lapse_grant on grant_lapse (grant_id);
create trigger grant_lapse_appended before update or delete on grant_lapse for each row execute function refuse_change();
create trigger grant_lapse_kept before truncate on grant_lapse for each statement execute function refuse_change();
alter table grant_lapse enable row level security;
create policy grant_lapse_seen on grant_lapse for all to bangfu_app
    using (exists (select from aid_grant g where g.id = grant_id)) with check (exists (select from aid_grant g where g.id = grant_id));
grant select, insert on grant_lapse to bangfu_app;
