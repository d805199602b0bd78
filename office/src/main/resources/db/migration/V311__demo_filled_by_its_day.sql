-- A row under guard is named by its primary key.
alter table demo_filled add primary key (filled_at);
