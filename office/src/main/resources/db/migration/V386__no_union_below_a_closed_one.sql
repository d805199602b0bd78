-- A union that is closed has none below it that is open: whoever founds one waits for whoever closes one above, and the other way round.
create function organisation_above(number bigint) returns setof bigint language sql immutable as $$
    select number - number % span
      from unnest(array[100000000000000, 1000000000000, 10000000000, 100000000, 10000]) as span
     where number % span <> 0
$$;
create function organisation_founded() returns trigger language plpgsql as $$
declare
    closed boolean;
begin
    for closed in
        select o.closed_on is not null from organisation o
         where o.number in (select organisation_above(new.number)) order by o.number for share
    loop
        if closed then
            raise exception 'a union above is closed';
        end if;
    end loop;
    return new;
end $$;
create trigger organisation_founded before insert on organisation for each row execute function organisation_founded();

create function organisation_closed() returns trigger language plpgsql as $$
begin
    if exists (select from organisation o
                where o.closed_on is null and new.number in (select organisation_above(o.number))) then
        raise exception 'a union below is open';
    end if;
    return new;
end $$;
create trigger organisation_closed after update of closed_on on organisation
    for each row when (old.closed_on is null and new.closed_on is not null) execute function organisation_closed();
