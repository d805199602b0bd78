create table organisation (
    number     bigint primary key check (number between 0 and 99999999999999),
    level      text not null check (level in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'GRASSROOTS', 'UNIT')),
    name       text not null check (length(name) between 2 and 60),
    short_name text not null check (length(short_name) between 1 and 20),
    kind       text not null check (length(kind) between 1 and 10),
    closed_on  date
);
grant select, insert, update on organisation to bangfu_app;

-- One account for each person: staff with a login name, workers with a telephone.
create table account (
    id                bigint primary key generated always as identity,
    kind              text not null check (kind in ('STAFF', 'WORKER')),
    login             text unique check (length(login) between 3 and 40),
    name              text not null check (length(name) between 2 and 30),
    organisation      bigint references organisation,
    phone             bytea,                       -- sealed
    phone_fingerprint bytea,                       -- keyed hash
    last_login        timestamptz,                 -- machine time
    closed_on         date,
    check ((kind = 'STAFF') = (login is not null and organisation is not null))
);
create unique index account_worker_phone on account (phone_fingerprint) where kind = 'WORKER' and closed_on is null;
create index account_staff_phone on account (phone_fingerprint) where kind = 'STAFF';
create index account_organisation on account (organisation) where kind = 'STAFF';
grant select, insert, update on account to bangfu_app;

-- Roles are given and ended, never edited away: the row says who gave it and until when it held.
create table role_given (
    id           bigint primary key generated always as identity,
    account      bigint not null references account,
    role         text not null,
    organisation bigint not null references organisation,
    since        date not null,
    until        date,                             -- the first day it no longer holds
    given_by     bigint not null,
    given_at     timestamptz not null,
    ended_by     bigint,
    check (until is null or until >= since),
    check (given_by <> account)
);
create unique index role_given_once on role_given (account, role, organisation) where until is null;
create index role_given_organisation on role_given (organisation, role) where until is null;
grant select, insert, update (until, ended_by) on role_given to bangfu_app;
