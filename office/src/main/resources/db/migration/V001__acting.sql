-- Who is acting, told by the application at the start of each transaction and forgotten at its end.
-- Row-level security compares organisation numbers (bigint, leakproof) with this interval; nobody told means nothing seen.
create function acting_from() returns bigint language sql stable parallel safe
    return coalesce(nullif(current_setting('bangfu.from', true), '')::bigint, 1);
create function acting_to() returns bigint language sql stable parallel safe
    return coalesce(nullif(current_setting('bangfu.to', true), '')::bigint, 0);
create function acting_account() returns bigint language sql stable parallel safe
    return coalesce(nullif(current_setting('bangfu.account', true), '')::bigint, 0);

-- History is appended: put on every table that nobody may change, the owner included.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is history: it is appended to, never changed', tg_table_name using errcode = '23001';
end $$;

grant usage on schema public to bangfu_app;
