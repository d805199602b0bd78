-- What a member of staff shows to prove who it is. Workers prove themselves by their telephone.
create table credential (
    account            bigint primary key references account,
    password           text not null,              -- Argon2id
    password_once      boolean not null,           -- given by an administrator: replaced at the next login
    password_set_at    timestamptz not null,       -- machine time, as everything here
    second_factor      bytea,                      -- sealed TOTP secret
    second_factor_step bigint                      -- the last time step used; none is used twice
);
grant select, insert, update on credential to bangfu_app;

-- Tries at a login name, a telephone or from an address, counted before they are made.
create table attempt (
    subject bytea primary key,                     -- keyed hash: no name, no number, no address
    tries   int not null check (tries > 0),
    locks   int not null default 0 check (locks >= 0),
    until   timestamptz not null                   -- when the count ends, or the lock
);
create index attempt_until on attempt (until);
grant select, insert, update, delete on attempt to bangfu_app;

-- The code a worker was sent last; it opens once.
create table login_code (
    phone_fingerprint bytea primary key,
    code              bytea not null,              -- keyed hash
    until             timestamptz not null
);
grant select, insert, update, delete on login_code to bangfu_app;

-- A program that works for a person shows one of these. Only the hash is kept.
create table access_token (
    id         bigint primary key generated always as identity,
    account    bigint not null references account,
    name       text not null check (length(name) between 1 and 60),
    hash       bytea not null unique,              -- SHA-256 of 256 random bits
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at <= made_at + interval '366 days'),
    last_used  timestamptz,
    revoked_at timestamptz
);
create index access_token_account on access_token (account);
grant select, insert, update (last_used, revoked_at) on access_token to bangfu_app;

-- The code that lets the first administrator in, for as long as there is nobody.
create table setup_code (
    only_one boolean primary key default true check (only_one),
    code     bytea not null                        -- keyed hash
);
grant select, insert, update, delete on setup_code to bangfu_app;
