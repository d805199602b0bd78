-- Until when a fund's money may be used, as its papers say (R-46): the finance office's written reply on local money, the papers of union
-- money, donations and other. Central and provincial money ends with its year whatever a paper says (F13). Rows are only added.
create table fund_paper (
    id           bigint primary key generated always as identity,
    organisation bigint not null references organisation,
    fund         bigint not null references fund,
    position     int not null check (position > 0),
    document     text not null check (length(document) between 2 and 60),
    dated        date not null,
    until        date,                                -- null: the paper sets no last day
    longer       boolean not null,                    -- than it lasted before: another person has to confirm it
    dossier      bigint not null references dossier,  -- whose key seals its picture
    account      bigint not null,
    entered_by   text not null,
    entered_at   timestamptz not null,
    unique (fund, position),
    check (until is null or until between date '2020-01-01' and date '2100-12-31')
);
create index fund_paper_territory on fund_paper (organisation, id);
create table fund_paper_answer (
    paper       bigint primary key references fund_paper,
    confirmed   boolean not null,
    reason      text check (confirmed or length(reason) between 2 and 200),
    stands_in   boolean not null,                     -- the union above, where the desk has no second person of its own
    account     bigint not null,
    answered_by text not null,
    answered_at timestamptz not null
);
create trigger fund_paper_appended before update or delete on fund_paper for each row execute function refuse_change();
create trigger fund_paper_answer_appended before update or delete on fund_paper_answer for each row execute function refuse_change();
create trigger fund_paper_kept before truncate on fund_paper for each statement execute function refuse_change();
create trigger fund_paper_answer_kept before truncate on fund_paper_answer for each statement execute function refuse_change();

-- One after the other, and only where the source lets a paper speak.
create function fund_paper_allowed() returns trigger language plpgsql as $$
declare
    from_where text := (select source from fund where id = new.fund and organisation = new.organisation);
begin
    if from_where is null or from_where in ('CENTRAL', 'PROVINCIAL') or (from_where = 'LOCAL' and new.until is null) then
        raise exception 'no paper sets this last day' using errcode = '23514';
    end if;
    if exists (select from fund_paper p where p.fund = new.fund and p.longer
                and not exists (select from fund_paper_answer a where a.paper = p.id)) then
        raise exception 'a paper of this fund waits for its second person' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger fund_paper_allowed before insert on fund_paper for each row execute function fund_paper_allowed();

create function fund_paper_by_another() returns trigger language plpgsql as $$
begin
    if new.account = (select account from fund_paper where id = new.paper) then
        raise exception 'a last day is confirmed by another person than entered it' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger fund_paper_answer_by_another before insert on fund_paper_answer
    for each row execute function fund_paper_by_another();

alter table fund_paper enable row level security;
create policy fund_paper_seen on fund_paper for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
alter table fund_paper_answer enable row level security;
create policy fund_paper_answer_seen on fund_paper_answer for all to bangfu_app
    using (exists (select from fund_paper p where p.id = paper))
    with check (exists (select from fund_paper p where p.id = paper));
grant select, insert on fund_paper, fund_paper_answer to bangfu_app;

-- The last day of each fund's money; null where it has none.
create view fund_lasting with (security_invoker = true) as
    select f.id as fund,
           case when f.source in ('CENTRAL', 'PROVINCIAL') or (f.source = 'LOCAL' and said.position is null)
                then make_date(f.year, 12, 31)
                else said.until end as last_day
      from fund f
      left join lateral (select p.position, p.until
                           from fund_paper p
                           left join fund_paper_answer a on a.paper = p.id
                          where p.fund = f.id and (not p.longer or a.confirmed)
                          order by p.position desc
                          limit 1) said on true;
grant select on fund_lasting to bangfu_app;
