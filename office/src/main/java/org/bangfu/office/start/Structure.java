package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bangfu.office.ground.upkeep.CheckReport;

/**
 * What the structure of a database is made of: every guard that the database itself stands, with its definition. After a migration it is
 * written to {@code structure_part}; {@code verify} compares what is there with what was written.
 */
final class Structure {

    /** Functions that write traces carry the number of a form and are compared word by word by {@link Traced}. */
    private static final String PARTS = """
            with ours as (select * from pg_class where relnamespace = 'public'::regnamespace)
            select 'TABLE', relname::text,
                   concat_ws(' ', relkind, relpersistence, case when relrowsecurity then 'row security' end,
                             case when relforcerowsecurity then 'forced' end,
                             case when relowner <> current_user::regrole then 'of another owner' end)
              from ours where relkind in ('r', 'p')
            union all
            select 'COLUMN', c.relname || '.' || a.attname,
                   concat_ws(' ', format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
                             nullif(a.attidentity, ''), nullif(a.attgenerated, ''), pg_get_expr(d.adbin, d.adrelid))
              from ours c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
             where c.relkind in ('r', 'p')
            union all
            select 'CONSTRAINT', c.relname || '.' || k.conname,
                   concat_ws(' ', pg_get_constraintdef(k.oid), case when not k.convalidated then 'not valid' end,
                             case when not k.conenforced then 'not enforced' end,
                             (select 'off' from pg_trigger t where t.tgconstraint = k.oid and t.tgisinternal and t.tgenabled <> 'O' limit 1))
              from pg_constraint k
              join ours c on c.oid = k.conrelid
             where k.contype <> 'n'
            union all
            select 'INDEX', c.relname::text, concat_ws(' ', pg_get_indexdef(i.indexrelid), case when not i.indisvalid then 'not valid' end)
              from pg_index i
              join ours c on c.oid = i.indexrelid
            union all
            select 'TRIGGER', c.relname || '.' || t.tgname, pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
              from pg_trigger t
              join ours c on c.oid = t.tgrelid
             where not t.tgisinternal
            union all
            select 'FUNCTION', p.oid::regprocedure::text,
                   concat_ws(' ', pg_get_functiondef(p.oid), case when p.proowner <> current_user::regrole then 'of another owner' end)
              from pg_proc p
             where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
               and not exists (select from ours c where p.proname = 'trace_' || c.relname and p.pronargs = 0)
               and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            union all
            select 'VIEW', relname::text, concat_ws(' ', relkind, pg_get_viewdef(oid), array_to_string(reloptions, ','))
              from ours where relkind in ('v', 'm')
            union all
            select 'POLICY', c.relname || '.' || p.polname,
                   concat_ws(' ', p.polcmd, p.polpermissive, array(select pg_get_userbyid(r) from unnest(p.polroles) r order by 1)::text,
                             pg_get_expr(p.polqual, p.polrelid), '/', pg_get_expr(p.polwithcheck, p.polrelid))
              from pg_policy p
              join ours c on c.oid = p.polrelid
            union all
            select 'RULE', c.relname || '.' || r.rulename, pg_get_ruledef(r.oid) || ' ' || r.ev_enabled::text
              from pg_rewrite r
              join ours c on c.oid = r.ev_class
             where r.rulename <> '_RETURN'
            union all
            select 'RIGHT', name, string_agg(may, ', ' order by may)
              from (select c.relname::text as name, coalesce(pg_get_userbyid(nullif(g.grantee, 0)), 'public') || ' ' || g.privilege_type as may
                      from ours c cross join aclexplode(c.relacl) g where g.grantee <> c.relowner and c.relkind in ('r', 'p', 'v', 'm', 'S')
                    union all
                    select c.relname || '.' || a.attname, coalesce(pg_get_userbyid(nullif(g.grantee, 0)), 'public') || ' ' || g.privilege_type
                      from ours c join pg_attribute a on a.attrelid = c.oid cross join aclexplode(a.attacl) g where g.grantee <> c.relowner) rights
             group by name
            union all
            select 'ROLE', r.rolname::text,
                   concat_ws(' ', case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypasses row security' end,
                             case when r.rolcreaterole then 'creates roles' end, case when r.rolreplication then 'replication' end,
                             (select string_agg(pg_get_userbyid(m.roleid), ' ' order by 1) from pg_auth_members m where m.member = r.oid),
                             (select string_agg(s, ' ' order by s) from pg_db_role_setting d cross join unnest(d.setconfig) s
                               where d.setrole in (r.oid, 0) and s ~ '^(search_path|session_replication_role|row_security)='))
              from pg_roles r where r.rolname = 'bangfu_app'
            """;

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("TABLE", "表"),
            Map.entry("COLUMN", "列"),
            Map.entry("CONSTRAINT", "约束"),
            Map.entry("INDEX", "索引"),
            Map.entry("TRIGGER", "触发器"),
            Map.entry("FUNCTION", "函数"),
            Map.entry("VIEW", "视图"),
            Map.entry("POLICY", "行级安全规则"),
            Map.entry("RULE", "改写规则"),
            Map.entry("RIGHT", "权限"),
            Map.entry("ROLE", "角色"));

    /** A part by its kind and name. */
    record Part(String kind, String name) implements Comparable<Part> {

        String words() {
            return KINDS.getOrDefault(kind, kind) + " " + name;
        }

        @Override
        public int compareTo(Part other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : name.compareTo(other.name);
        }
    }

    private Structure() {}

    /** As it is now, definitions by part. The connection's search path decides how they are spelt: see {@link Tables#readAndWriteAlike}. */
    static SortedMap<Part, String> now(Connection owner) throws SQLException {
        return parts(owner, PARTS);
    }

    /** As it was written down; empty where it never was, since the tables are of an earlier time. */
    static SortedMap<Part, String> written(Connection owner) throws SQLException {
        return stands(owner)
                ? parts(owner, "select kind, name, definition from public.structure_part")
                : new TreeMap<>();
    }

    private static SortedMap<Part, String> parts(Connection owner, String sql) throws SQLException {
        SortedMap<Part, String> parts = new TreeMap<>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                parts.put(new Part(row.getString(1), row.getString(2)), String.valueOf(row.getString(3)));
            }
        }
        return parts;
    }

    private static boolean stands(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select to_regclass('public.structure_part') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * As it was before a migration.
     *
     * @param kept whether it was written down then
     */
    record Before(SortedMap<Part, String> parts, boolean kept) {}

    static Before before(Connection owner) throws SQLException {
        return new Before(now(owner), stands(owner));
    }

    /**
     * Writes down what a migration made, changed or took away; at the first time all. What differed from what was written before it, and was
     * left alone by it, stays written as it was: a migration covers nothing up.
     */
    static void write(Connection owner, Before before) throws SQLException {
        if (!stands(owner)) {
            return;
        }
        try (var one = owner.createStatement()) {
            one.execute("lock table public.structure_part in exclusive mode");
        }
        Map<Part, String> written = written(owner);
        Map<Part, String> after = now(owner);
        try (var put = owner.prepareStatement("""
                        insert into public.structure_part (kind, name, definition) values (?, ?, ?)
                        on conflict (kind, name) do update set definition = excluded.definition""");
                var take = owner.prepareStatement("delete from public.structure_part where kind = ? and name = ?")) {
            for (var part : after.entrySet()) {
                boolean touched =
                        !before.kept() || !part.getValue().equals(before.parts().get(part.getKey()));
                if (touched && !part.getValue().equals(written.get(part.getKey()))) {
                    put.setString(1, part.getKey().kind());
                    put.setString(2, part.getKey().name());
                    put.setString(3, part.getValue());
                    put.addBatch();
                }
            }
            put.executeBatch();
            for (Part part : written.keySet()) {
                if (before.parts().containsKey(part) && !after.containsKey(part)) {
                    take.setString(1, part.kind());
                    take.setString(2, part.name());
                    take.addBatch();
                }
            }
            take.executeBatch();
        }
    }

    /** Names each part that is not as it was written. */
    static void check(Connection owner, CheckReport reading) throws SQLException {
        Map<Part, String> written = written(owner);
        reading.rows("structure_part", written.size());
        if (written.isEmpty()) {
            reading.problem("没有登记过数据库的结构，无从核对。");
            return;
        }
        Map<Part, String> now = now(owner);
        written.forEach((part, definition) -> {
            String there = now.get(part);
            if (there == null) {
                reading.problem(part.words() + "：被绕过系统拿掉了。");
            } else if (!there.equals(definition)) {
                reading.problem(part.words() + "：被绕过系统停用、改动或换过。");
            }
        });
        now.keySet().stream()
                .filter(part -> !written.containsKey(Objects.requireNonNull(part)))
                .forEach(part -> reading.problem(part.words() + "：是绕过系统添加的。"));
    }
}
