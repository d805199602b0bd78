-- One row: what this installation is. Written once by the launcher as the owner; the application reads it.
create table installation (
    one       boolean     not null primary key default true check (one),
    demo      text        not null check (demo in ('city', 'none')),
    key_check text        not null, -- keyed hash of a fixed text: tells another master key from the right one
    made_at   timestamptz not null
);
grant select on installation to bangfu_app;
