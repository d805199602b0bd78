-- How bangfu verify calls them.
comment on table payment_taken_out is '撤出批次的款项';
comment on table payment_finding is '资金到期后付款的记录';
