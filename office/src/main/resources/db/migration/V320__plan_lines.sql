-- One way in for every line of a plan, on whichever basis, from its own fund (M9, M9(1)5, F18; R-41, R-42, R-46, R-47).
alter table plan drop constraint plan_state_check;
alter table plan add constraint plan_state_check
    check (state in ('DRAFT', 'CHECKING', 'PROPOSED', 'DECIDED', 'RETURNED', 'ABANDONED'));

alter table plan_line add column basis text not null default 'STANDARD' check (basis in ('STANDARD', 'SPECIAL', 'OUTSIDE'));
update plan_line set basis = 'SPECIAL' where reason is not null;
alter table plan_line drop constraint plan_line_plan_id_case_id_kind_key;
alter table plan_line drop constraint plan_line_check;
alter table plan_line add constraint plan_line_standard check (basis <> 'STANDARD' or (amount_fen <= standard_fen and reason is null));
alter table plan_line add constraint plan_line_special check (basis <> 'SPECIAL' or (kind = 'MEDICAL' and length(reason) >= 2));
alter table plan_line add constraint plan_line_outside check (basis <> 'OUTSIDE' or length(reason) >= 2);
create unique index plan_line_once on plan_line (plan_id, case_id, kind, basis) where basis <> 'OUTSIDE';
create unique index plan_line_outside_once on plan_line (plan_id, case_id, kind, fund) where basis = 'OUTSIDE';
grant update (fund) on plan_line to bangfu_app;

-- A line fits its fund, and moves only while its plan is open. Aid that was decided is never edited here.
create function plan_line_fits() returns trigger language plpgsql as $$
declare
    holding plan;
    paying fund;
begin
    select * into holding from plan p where p.id = case when tg_op = 'DELETE' then old.plan_id else new.plan_id end;
    if holding.state not in ('DRAFT', 'RETURNED') then
        raise exception 'the lines of this plan stand' using errcode = '23001';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    select * into paying from fund f where f.id = new.fund;
    if paying.id is null or paying.organisation <> holding.organisation then
        raise exception 'a plan takes from its own union''s funds' using errcode = '23514';
    end if;
    if not new.kind = any (paying.uses) then
        raise exception 'this fund may not pay this kind' using errcode = '23514';
    end if;
    if new.basis = 'OUTSIDE' and paying.source in ('CENTRAL', 'PROVINCIAL') then
        raise exception 'central and provincial money knows only the standard' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger plan_line_fits before insert or update or delete on plan_line for each row execute function plan_line_fits();

-- A family's one place in the open plans of a year: whoever comes second finds it taken.
create table plan_place (
    case_id bigint not null references casework,
    year    int not null,
    plan_id bigint not null references plan,
    primary key (case_id, year)
);
create index plan_place_plan on plan_place (plan_id);
alter table plan_place enable row level security;
create policy plan_place_seen on plan_place for all to bangfu_app
    using (exists (select from plan p where p.id = plan_id)) with check (exists (select from plan p where p.id = plan_id));
grant select, insert, delete, update (plan_id) on plan_place to bangfu_app;
insert into plan_place (case_id, year, plan_id)
select l.case_id, p.year, min(p.id)
  from plan_line l
  join plan p on p.id = l.plan_id
 where p.state <> 'DECIDED'
 group by l.case_id, p.year;

-- Whom a meeting could not decide: taken off by name, the line kept (R-42).
create table plan_taken_off (
    line          bigint primary key references plan_line,
    plan_id       bigint not null references plan,
    case_id       bigint not null references casework,
    meeting       bigint not null references meeting,
    condition     text not null,
    reason        text not null,
    determination bigint references determination,    -- of the day of the meeting; null where none could be made
    held_on       date not null,
    account       bigint not null,
    made_by       text not null,
    made_at       timestamptz not null
);
create index plan_taken_off_plan on plan_taken_off (plan_id);
create index plan_taken_off_case on plan_taken_off (case_id);
create trigger plan_taken_off_appended before update or delete on plan_taken_off for each row execute function refuse_change();
create trigger plan_taken_off_kept before truncate on plan_taken_off for each statement execute function refuse_change();
alter table plan_taken_off enable row level security;
create policy plan_taken_off_seen on plan_taken_off for all to bangfu_app
    using (exists (select from plan p where p.id = plan_id)) with check (exists (select from plan p where p.id = plan_id));
grant select, insert on plan_taken_off to bangfu_app;

-- Nothing is granted on a line that was taken off.
create function grant_of_a_standing_line() returns trigger language plpgsql as $$
begin
    if exists (select from plan_taken_off t where t.line = new.plan_line) then
        raise exception 'this line was taken off' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger aid_grant_of_a_standing_line before insert on aid_grant for each row execute function grant_of_a_standing_line();
