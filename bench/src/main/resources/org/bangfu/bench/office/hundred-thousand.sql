-- 100,000 more families beside those of the demonstration, spread over its unions and the states of a case, with their history,
-- versions, determinations and deadlines. Their sealed columns hold noise: lists and searches never open them; the case page that
-- is measured belongs to a family of the demonstration itself. Run once, as the owner, on a database that is thrown away.

create temporary table place as
    select number, row_number() over (order by number) - 1 as n, count(*) over () as places
      from organisation where level = 'GRASSROOTS';

create temporary table family as
    select i,
           -- Jinghu, which is looked at, gets its share of a city of nine counties and no more
           (select number from place where n = i % places) as organisation,
           (array['SUBMITTED', 'INCOMPLETE', 'VISITED', 'REVIEWED', 'MATCHED', 'FILED', 'FILED', 'FILED', 'FILED', 'FILED',
                  'FILED', 'FILED', 'FILED', 'FILED', 'CLOSED', 'CLOSED', 'REFUSED', 'REFUSED', 'WITHDRAWN', 'FILED'])[1 + i % 20] as state,
           (array['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周'])[1 + i % 10]
               || (array['秀', '建', '玉', '志', '桂', '国', '小', '文', '春', '海', '明'])[1 + i % 11]
               || (array['英', '华', '兰', '强', '珍', '平', '梅', '军', '霞', '民', '芳', '林', '云'])[1 + i % 13] as name,
           date '2026-03-18' - (i % 700) as submitted
      from generate_series(1, 100000) as i;

insert into account (kind, name, phone, phone_fingerprint)
    select 'WORKER', name, '\x00', decode(md5('bench ' || i), 'hex') from family order by i;

create temporary table opened as
    select f.*, a.id as account
      from (select *, row_number() over (order by i) as n from family) f
      join (select id, row_number() over (order by id) as n from account
             where phone = '\x00') a using (n);

insert into dossier (id, wrapped_key)
    select 10000000 + i, substring(decode(repeat(md5(i::text), 4), 'hex') for 61) from opened;

insert into casework (number, file_number, state, version, organisation, dossier, applicant, applicant_name, opened_at, submitted_on,
                      filed_on, category, cause)
    select '试算-' || extract(year from submitted) || '-' || lpad(i::text, 6, '0'),
           case when state in ('FILED', 'CLOSED') then '试算档-' || extract(year from submitted) || '-' || lpad(i::text, 6, '0') end,
           state, 5, organisation, 10000000 + i, account, name, submitted, submitted,
           case when state in ('FILED', 'CLOSED') then submitted + 40 end,
           case when state in ('FILED', 'CLOSED') then (array['DEEP', 'RELATIVE', 'ACCIDENTAL'])[1 + i % 3] end,
           case when state in ('FILED', 'CLOSED') then 'ILLNESS' end
      from opened order by i;

create temporary table made as
    select c.id, c.state, c.organisation, o.i, o.submitted
      from casework c join opened o on c.dossier = 10000000 + o.i;

insert into casework_event (case_id, position, step, act, state_from, state_to, account, actor, role, finding, office_day, at, previous, hash)
    select m.id, p, 'VISIT', '试算', 'SUBMITTED', m.state, 0, '系统', 'GRASSROOTS_CLERK', decode(repeat(md5(m.i::text), 6), 'hex'),
           m.submitted + p, m.submitted + p, decode(repeat(md5((m.i + p - 1)::text), 2), 'hex'), decode(repeat(md5((m.i + p)::text), 2), 'hex')
      from made m cross join generate_series(1, 6) p;

insert into family_version (case_id, number, document, reason, account, made_by, made_at, state)
    select m.id, p, decode(repeat(md5((m.i * p)::text), 90), 'hex'), '试算', 0, '系统', m.submitted, 'DRAFT'
      from made m cross join generate_series(1, 3) p;

insert into family_member_once (case_id, identity, member)
    select m.id, decode(md5('member ' || m.i || ' ' || p), 'hex'), p::text
      from made m cross join generate_series(1, 3) p
     where m.state not in ('CLOSED', 'REFUSED', 'WITHDRAWN');

insert into deadline (case_id, organisation, due, desk, due_on, set_on)
    select id, organisation,
           case state when 'SUBMITTED' then 'VISIT' when 'VISITED' then 'REVIEW' when 'REVIEWED' then 'MATCHING' else 'RECHECK' end,
           case state when 'VISITED' then 'CENTRE_REVIEWER' when 'REVIEWED' then 'CENTRE_CLERK' else 'GRASSROOTS_CLERK' end,
           date '2026-03-18' + (i % 400) - 20, submitted
      from made where state in ('SUBMITTED', 'VISITED', 'REVIEWED', 'FILED');

analyze;
