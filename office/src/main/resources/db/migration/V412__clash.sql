-- Only what was submitted occupies a person (M16). Drafts that are there give back what they held.
delete from family_member_once o using casework c where c.id = o.case_id and c.state = 'DRAFT';

-- How this family calls the person, for the desk that has to compare two sides; sealed, like the identity number beside it.
alter table family_member_once add column named bytea;

-- Two submitted applications that name the same person. The one that came first holds the place, the newcomer cannot pass review until
-- one of them is put right. Without row-level security like family_member_once, since the other side may lie in any territory: it holds
-- a keyed hash, a sealed name and the numbers of two rows. Who may read the two sides is asked by clash_sides.
create table family_clash (
    id         bigint primary key generated always as identity,
    identity   bytea not null,                       -- fingerprint
    newcomer   bigint not null references casework,
    member     text not null,                        -- in the newcomer's family
    named      bytea,                                -- how the newcomer's family calls the person, sealed
    opened_on  date not null,
    settled_on date check (settled_on >= opened_on),
    outcome    text check (outcome in ('LEFT', 'MOVED')),
    check ((settled_on is null) = (outcome is null))
);
comment on table family_clash is '两份申请写了同一个人';
create unique index family_clash_once on family_clash (identity, newcomer) where settled_on is null;
create index family_clash_newcomer on family_clash (newcomer) where settled_on is null;
grant select, insert, update (settled_on, outcome) on family_clash to bangfu_app;
create function family_clash_settled() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.settled_on is not null
       or (old.identity, old.newcomer, old.member, old.named, old.opened_on)
          is distinct from (new.identity, new.newcomer, new.member, new.named, new.opened_on) then
        raise exception 'a clash is settled once and never rewritten' using errcode = '23001';
    end if;
    return new;
end $$;
create trigger family_clash_settled before update or delete on family_clash
    for each row execute function family_clash_settled();

-- Both sides of what waits, for the county's desk of either: whoever's territory holds one of them reads both, and no more of the other
-- than is needed to call.
create function clash_sides(wanted bigint)
    returns table (clash bigint, opened_on date, newcomer boolean, case_id bigint, number text, applicant_name text, state text,
                   submitted_on date, organisation bigint, member text, named bytea)
    language sql stable security definer set search_path = public, pg_temp as $$
    with sides as (
        select k.id as clash, k.opened_on, true as newcomer, n.id as case_id, n.number, n.applicant_name, n.state, n.submitted_on,
               n.organisation, k.member, k.named
          from family_clash k join casework n on n.id = k.newcomer
         where k.settled_on is null and (wanted is null or k.id = wanted)
        union all
        select k.id, k.opened_on, false, h.id, h.number, h.applicant_name, h.state, h.submitted_on, h.organisation, o.member, o.named
          from family_clash k
          join family_member_once o on o.identity = k.identity
          join casework h on h.id = o.case_id
         where k.settled_on is null and (wanted is null or k.id = wanted))
    select * from sides s
     where exists (select from sides mine where mine.clash = s.clash and mine.organisation between acting_from() and acting_to())
     order by s.clash, s.newcomer
$$;
revoke all on function clash_sides(bigint) from public;
grant execute on function clash_sides(bigint) to bangfu_app;
