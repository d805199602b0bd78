-- On what the line rested that granted it: a special request is always the province's, however small the total (R-41).
create or replace view grant_standing with (security_invoker = true) as
select g.id, g.case_id, g.organisation, g.county, g.kind, g.beside, g.amount_fen as decided_fen, n.amount_fen, n.refused, n.fund is not null as moved,
       coalesce(n.fund, g.fund) as fund, g.year, coalesce(g.counted_on, g.decided_on) as counted_on, g.again, g.plan_line, g.meeting, g.minute,
       g.decided_on, i.paid_fen, i.paid_on, n.amount_fen - i.paid_fen as unpaid_fen,
       n.amount_fen + coalesce((select sum(o.amount_fen) from grant_amount o
                                 where o.case_id = g.case_id and o.kind = g.kind and o.year = g.year and o.id < g.id and not o.refused), 0)
           as total_fen,
       l.basis
  from aid_grant g
  join grant_amount n on n.id = g.id
  join plan_line l on l.id = g.plan_line
 cross join lateral (select coalesce(sum(amount_fen) filter (where paid_on is not null), 0) as paid_fen, max(paid_on) as paid_on
                       from instalment where grant_id = g.id) i;
