-- Every change of a row under guard leaves a trace here: what row, what was done, what the row then looked like (its hash). The trigger
-- that writes it belongs to the owner, so that the application can neither leave a trace out nor write one by itself.
create table row_trace (
    deed     uuid not null,                          -- the transaction, as it named itself; all zeros where it did not: written past the system
    id       bigint not null generated always as identity,
    relation text not null,
    key      text not null,                          -- the primary key, its parts separated by blanks
    op       text not null check (op in ('I', 'U', 'D', 'K')),  -- K: as it stood when its table came under guard or changed its columns
    form     int not null,                           -- which columns were hashed
    hash     bytea check (length(hash) = 32),
    primary key (deed, id),
    check ((hash is null) = (op = 'D'))
);
create index row_trace_row on row_trace (relation, key, id desc);

-- The tables under guard and which of their columns are hashed, in their order; columns that come later make a new form.
create table guarded (
    relation text not null,
    form     int not null check (form > 0),
    columns  text[] not null check (cardinality(columns) > 0),
    primary key (relation, form)
);

-- Each transaction that left traces signs them before it ends, with a key that lies outside the database (kept by the application and
-- the launcher): what was written past them has no signature.
create table trace_deed (
    deed   uuid primary key,
    traces bigint not null check (traces > 0),
    root   bytea not null check (length(root) = 32),
    mac    bytea not null check (length(mac) = 32),
    at     timestamptz not null,
    seal   bigint                                    -- given once
);
create index trace_deed_seal on trace_deed (seal);

-- Signed transactions are taken into a chain, each link keyed and over the link before; its list names every row, so that a trace that is
-- gone can still be named.
create table trace_seal (
    position  bigint primary key check (position > 0),
    list      bytea not null,                        -- deflated: each transaction with its signature, each row with what was done
    previous  bytea not null check (length(previous) = 32),
    hash      bytea not null check (length(hash) = 32),
    sealed_at timestamptz not null
);

-- How far the chain has come, keyed: a chain cut short ends before its mark.
create table trace_end (
    one      boolean primary key default true check (one),
    position bigint not null check (position > 0),
    hash     bytea not null check (length(hash) = 32),
    mac      bytea not null check (length(mac) = 32)
);

create trigger row_trace_appended before update or delete on row_trace for each row execute function refuse_change();
create trigger row_trace_kept before truncate on row_trace for each statement execute function refuse_change();
create trigger trace_seal_appended before update or delete on trace_seal for each row execute function refuse_change();
create trigger trace_seal_kept before truncate on trace_seal for each statement execute function refuse_change();
create trigger trace_deed_kept before truncate on trace_deed for each statement execute function refuse_change();
create function trace_deed_sealed_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.seal is not null
       or (new.deed, new.traces, new.root, new.mac, new.at) is distinct from (old.deed, old.traces, old.root, old.mac, old.at) then
        raise exception 'a signature is given once and sealed once' using errcode = '23001';
    end if;
    return new;
end $$;
create trigger trace_deed_sealed_once before update or delete on trace_deed
    for each row execute function trace_deed_sealed_once();

-- Over all traces of one transaction, a thousand at a time, however many there are.
create function deed_root(wanted uuid, out traces bigint, out root bytea) language sql stable as $$
    select coalesce(sum(n), 0)::bigint, sha256(string_agg(part, ''::bytea order by thousand))
      from (select (at - 1) / 1000 as thousand, count(*) as n, sha256(string_agg(leaf, ''::bytea order by at)) as part
              from (select row_number() over (order by id) as at,
                           convert_to(concat(id, ' ', relation, ' ', key, ' ', op, ' ', form, ' '), 'UTF8')
                           || coalesce(hash, ''::bytea) as leaf
                      from row_trace
                     where deed = wanted) l
             group by 1) p
$$;

-- What the primary key of a row reads like, and what of the row is hashed; the same whatever a session is set to.
create function trace_key(wanted regclass, r text) returns text language sql stable as $$
    select 'concat_ws('' '', ' || string_agg(
               case a.atttypid
                   when 'date'::regtype then format('to_char(%s.%I, ''YYYY-MM-DD'')', r, a.attname)
                   when 'bytea'::regtype then format('encode(%s.%I, ''hex'')', r, a.attname)
                   else format('%s.%I::text', r, a.attname)
               end, ', ' order by k.place) || ')'
      from pg_index i
     cross join unnest(i.indkey) with ordinality as k (attnum, place)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
     where i.indrelid = wanted and i.indisprimary
$$;
create function trace_hash(columns text[], r text) returns text language sql immutable as $$
    select 'sha256(record_send(row(' || string_agg(format('%s.%I', r, c), ', ' order by place) || ')))'
      from unnest(columns) with ordinality as u (c, place)
$$;

-- Puts a table under guard, or follows a change of its columns; does nothing where all is as it was. Rows that are there are traced as they
-- stand: at the first time all, later those that still looked as their last trace says, so that a change of columns hides nothing. Answers
-- the transactions it made up for these traces, to be signed.
create function guard(wanted regclass) returns uuid[] language plpgsql as $$
declare
    name constant text := (select relname from pg_class where oid = wanted);
    present constant text[] := (select array_agg(attname::text order by attnum) from pg_attribute
                                 where attrelid = wanted and attnum > 0 and not attisdropped and attgenerated = '');
    before guarded%rowtype;
    now_form int;
    known text := 'null::bytea';
    deeds uuid[];
begin
    select * into before from guarded g where g.relation = name order by g.form desc limit 1;
    if before.columns = present then
        return '{}';
    end if;
    if trace_key(wanted, 't') is null then
        raise exception 'table % has no primary key to name its rows by', name;
    end if;
    now_form := coalesce(before.form, 0) + 1;
    execute format('lock table %s in share row exclusive mode', wanted);
    execute format($f$
        create or replace function %I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $t$
        declare
            told constant uuid := coalesce(nullif(current_setting('bangfu.deed', true), '')::uuid, '00000000-0000-0000-0000-000000000000');
        begin
            if tg_op = 'DELETE' or (tg_op = 'UPDATE' and %s <> %s) then
                insert into row_trace (deed, relation, key, op, form) values (told, %L, %s, 'D', %s);
            end if;
            if tg_op <> 'DELETE' then
                insert into row_trace (deed, relation, key, op, form, hash) values (told, %L, %s, left(tg_op, 1), %s, %s);
            end if;
            return null;
        end $t$ $f$,
        'trace_' || name, trace_key(wanted, 'old'), trace_key(wanted, 'new'), name, trace_key(wanted, 'old'), now_form,
        name, trace_key(wanted, 'new'), now_form, trace_hash(present, 'new'));
    execute format('create or replace trigger traced after insert or update or delete on %s for each row execute function %I()',
                   wanted, 'trace_' || name);
    execute format('create or replace trigger traced_kept before truncate on %s for each statement execute function refuse_change()',
                   wanted);
    insert into guarded (relation, form, columns) values (name, now_form, present);
    if before.columns <@ present then
        known := trace_hash(before.columns, 't');
    end if;
    execute format('select array(select uuidv7() from generate_series(0, (select count(*) from %s) / 10000))', wanted) into deeds;
    execute format($f$
        insert into row_trace (deed, relation, key, op, form, hash)
        select $1[1 + (row_number() over () - 1) / 10000], %L, %s, 'K', %s, %s
          from %s t
          left join lateral (select r.op, r.hash from row_trace r
                              where r.relation = %L and r.key = %s order by r.id desc limit 1) l on true
         where case when $2 is null then l.op is null
                    when not $3 then true
                    else l.op <> 'D' and l.hash = %s end $f$,
        name, trace_key(wanted, 't'), now_form, trace_hash(present, 't'), wanted, name, trace_key(wanted, 't'), known)
        using deeds, before.form, coalesce(before.columns <@ present, false);
    return array(select distinct r.deed from row_trace r where r.deed = any (deeds));
end $$;

revoke execute on function guard(regclass) from public;
grant select on row_trace, guarded, trace_deed, trace_seal, trace_end to bangfu_app;
grant insert, update (seal) on trace_deed to bangfu_app;
grant insert on trace_seal to bangfu_app;
grant insert, update on trace_end to bangfu_app;
