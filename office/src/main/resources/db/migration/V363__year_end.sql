-- Each closing of a year in the books of a union: the first, and one more for whatever was entered for the year afterwards (F10, F11).
create table year_end (
    organisation bigint not null references organisation,
    year         int not null,
    round        int not null check (round > 0),
    voucher      bigint not null unique references voucher,    -- the last one it posted
    account      bigint not null,
    closed_by    text not null,
    closed_at    timestamptz not null,
    primary key (organisation, year, round)
);
insert into year_end (organisation, year, round, voucher, account, closed_by, closed_at)
    select organisation, year, 1, id, account, made_by, made_at
      from (select v.*, row_number() over (partition by organisation, year order by id desc) as nth
              from voucher v where occasion = 'CLOSING') last
     where nth = 1;
create trigger year_end_appended before update or delete on year_end for each row execute function refuse_change();
create trigger year_end_kept before truncate on year_end for each statement execute function refuse_change();
alter table year_end enable row level security;
create policy year_end_seen on year_end for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert on year_end to bangfu_app;

-- A closing leaves no income and no expense of its fund behind; a second one of the same figures would.
create function closing_leaves_nothing() returns trigger language plpgsql as $$
begin
    if exists (select from voucher_line l
                 join voucher v on v.id = l.voucher
                where v.organisation = new.organisation and v.year <= new.year
                  and l.kind in ('INCOME', 'TRANSFER_IN', 'EXPENSE', 'TRANSFER_OUT')
                  and l.fund in (select c.fund from voucher_line c where c.voucher = new.id)
                group by l.fund, l.kind, l.used_for, l.counterpart
               having sum(case l.side when 'DEBIT' then l.amount_fen else -l.amount_fen end) <> 0) then
        raise exception 'this closing of % leaves income or expense behind', new.year using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger voucher_closing_leaves_nothing after insert on voucher
    deferrable initially deferred for each row when (new.occasion = 'CLOSING') execute function closing_leaves_nothing();
