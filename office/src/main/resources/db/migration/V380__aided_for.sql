-- R-40, R-41: what stands for the items that one file brings. Of its own grants it is told all, of another file's only that they stand and
-- which minutes say so. Without the hash of a bill nothing can be asked of others.
create function aided_for(asking bigint, papers bytea[], contents bytea[], heres bytea[], items text[])
    returns table (paper bytea, slip bytea, content bytea, here bytea, from_month date, until_month date, grant_id bigint, year int, minute text,
                   own boolean, item text, kind text, amount_fen bigint, special boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select i.paper, i.slip, i.content, i.here, i.from_month, i.until_month, g.id, g.year, g.minute,
           g.case_id = asking,
           case when g.case_id = asking then i.item end,
           g.kind,
           case when g.case_id = asking then n.amount_fen else 0 end,
           g.case_id = asking and coalesce(l.basis = 'SPECIAL', false)
      from aided_item i
      join aid_grant g on g.id = i.grant_id
      join grant_amount n on n.id = g.id
      left join plan_line l on l.id = g.plan_line
     where i.id in (select p.id from aided_item p where p.paper = any (papers)
                    union all select c.id from aided_item c where c.content = any (contents)
                    union all select h.id from aided_item h where h.here = any (heres)
                    union all select o.id from aided_item o join aid_grant og on og.id = o.grant_id
                               where og.case_id = asking and o.item = any (items))
       and not n.refused and n.amount_fen > 0
     order by g.year, g.id, i.id
$$;
revoke all on function aided_for from public;
grant execute on function aided_for to bangfu_app;
