-- The days the office has begun, each once whatever the number of nodes. The demonstration's date is the last of them,
-- so it moves forward only; elsewhere the machine says the date and a day missed (no power) is begun late.
create table office_day (
    day      date primary key,
    begun_at timestamptz not null
);
create function office_day_forward() returns trigger language plpgsql as $$
begin
    if new.day < (select max(day) from office_day) then
        raise exception 'the office''s days go forward only' using errcode = '23001';
    end if;
    return new;
end $$;
create trigger office_day_forward before insert on office_day for each row execute function office_day_forward();
create trigger office_day_appended before update or delete on office_day for each row execute function refuse_change();
grant select, insert on office_day to bangfu_app;
