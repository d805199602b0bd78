-- How they are called where people read of them.
comment on table aided_grant is '救助标记的依据';
comment on table aided_item is '已给过救助的票据和事项';
comment on table plan_change is '对以前决定的调整';
comment on table grant_lapse is '到期失效的帮扶';
