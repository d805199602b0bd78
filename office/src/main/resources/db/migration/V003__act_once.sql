-- What a form or an API call with this token already did, and what it answered.
create table act_once (
    account bigint not null,
    token   text not null check (length(token) between 8 and 100),
    answer  text,
    at      timestamptz not null,
    primary key (account, token)
);
create index act_once_age on act_once (at);
grant select, insert, update, delete on act_once to bangfu_app;
