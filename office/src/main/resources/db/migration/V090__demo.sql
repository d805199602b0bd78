-- Which workers the demonstration's login page offers; empty in a real installation.
create table demo_worker (
    position int primary key,
    account  bigint not null unique references account,
    what     text not null
);
grant select, insert on demo_worker to bangfu_app;
