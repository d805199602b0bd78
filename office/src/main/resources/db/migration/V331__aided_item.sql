-- R-40: which bills and events a grant answers for. A mark is never lifted by hand: it stands as long as its grant does, and the first
-- grant that stands is the one the item points to.
create table aided_grant (
    grant_id      bigint primary key references aid_grant,
    determination bigint references determination,     -- whose items are marked; null where the grant rests on none
    marked_at     timestamptz not null
);
create table aided_item (
    id          bigint primary key generated always as identity,
    grant_id    bigint not null references aided_grant,
    item        text not null,                          -- in the household of that day
    paper       bytea,                                  -- keyed hashes, by which the same bill is known in whatever case
    slip        bytea,
    content     bytea,
    here        bytea not null,
    from_month  date not null check (extract(day from from_month) = 1),
    until_month date not null check (extract(day from until_month) = 1 and until_month >= from_month),
    unique (grant_id, item, from_month),
    check ((paper is null) = (slip is null))
);
create index aided_item_paper on aided_item (paper) where paper is not null;
create index aided_item_content on aided_item (content) where content is not null;
create index aided_item_here on aided_item (here);
create trigger aided_grant_appended before update or delete on aided_grant for each row execute function refuse_change();
create trigger aided_grant_kept before truncate on aided_grant for each statement execute function refuse_change();
create trigger aided_item_appended before update or delete on aided_item for each row execute function refuse_change();
create trigger aided_item_kept before truncate on aided_item for each statement execute function refuse_change();
alter table aided_grant enable row level security;
create policy aided_grant_seen on aided_grant for all to bangfu_app
    using (exists (select from aid_grant g where g.id = grant_id)) with check (exists (select from aid_grant g where g.id = grant_id));
alter table aided_item enable row level security;
create policy aided_item_seen on aided_item for all to bangfu_app
    using (exists (select from aid_grant g where g.id = grant_id)) with check (exists (select from aid_grant g where g.id = grant_id));
grant select, insert on aided_grant, aided_item to bangfu_app;

-- Asked over all unions: a family that moved keeps its marks. Without the hash of a bill nothing can be asked, and nothing of the other
-- family is answered. The earliest grant that stands comes first.
create function aided_by(papers bytea[], contents bytea[], heres bytea[])
    returns table (paper bytea, slip bytea, content bytea, here bytea, from_month date, until_month date, grant_id bigint, year int, minute text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select i.paper, i.slip, i.content, i.here, i.from_month, i.until_month, g.id, g.year, g.minute
      from aided_item i
      join aid_grant g on g.id = i.grant_id
      join grant_amount n on n.id = g.id
     where (i.paper = any (papers) or i.content = any (contents) or i.here = any (heres))
       and not n.refused and n.amount_fen > 0
     order by g.year, g.id, i.id
$$;
revoke all on function aided_by from public;
grant execute on function aided_by to bangfu_app;
