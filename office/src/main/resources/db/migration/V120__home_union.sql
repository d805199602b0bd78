-- Whose installation this is: one union, said once at the first start. Its name stands on every page.
create table home_union (
    one          boolean primary key default true check (one),
    organisation bigint not null references organisation
);
grant select, insert on home_union to bangfu_app;
