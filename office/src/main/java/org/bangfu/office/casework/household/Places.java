package org.bangfu.office.casework.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The places that persons take: each stands in one family whose application was submitted (M16). A draft takes none. Somebody else's
 * transaction that takes the same place at the same time is waited for; who comes second waits as a clash, or is refused.
 */
@Repository
class Places {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final OfficeClock clock;

    Places(JdbcClient jdbc, Vault vault, OfficeClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** What becomes of a member whose place another family holds. */
    enum Taken {
        /** The family came in: the county's desk looks at both sides. */
        CLASHES,
        /** An official adds the member, and reads why not. */
        IS_REFUSED
    }

    /** The same number twice in one family is a mistake of its own, in a draft too. */
    static Map<String, Member> of(Household household) {
        var places = new HashMap<String, Member>();
        for (Member member : household.members()) {
            String key = member.place();
            if (key != null && occupies(member) && places.putIfAbsent(key, member) != null) {
                throw Refusal.by("M6(3)", "identity", member.name() + "的身份证号码与另一位家庭成员相同，请核对后改正。");
            }
        }
        return places;
    }

    /**
     * Each member of the household takes a place, those who left it give theirs back. A person listed without belonging to the
     * household takes none: an adult son elsewhere may have a file of his own.
     */
    void take(Case locked, Household household, Taken taken) {
        List<byte[]> before = held(locked.id());
        give(locked.id());
        var wanted = new ArrayList<byte[]>();
        of(household).forEach((key, member) -> {
            byte[] place = vault.fingerprint(Purpose.IDENTITY, key);
            wanted.add(place);
            if (!insert(locked.id(), place, member) && !waits(locked.id(), place)) {
                switch (taken) {
                    case CLASHES -> clash(locked.id(), place, member);
                    case IS_REFUSED ->
                        throw Refusal.by("M16", "identity", member.name() + "已经在另一份申请或档案里，一个家庭只建一份档案。请先与县区工会帮扶中心核对。");
                }
            }
        });
        settleAllBut(locked.id(), wanted);
        passOn(before);
    }

    /** A case that ended leaves its places to others, and waits for none. */
    void leave(long aCase) {
        List<byte[]> before = held(aCase);
        give(aCase);
        settleAllBut(aCase, List.of());
        passOn(before);
    }

    private static boolean occupies(Member member) {
        return member.id().equals(Household.WORKER) || member.belongs();
    }

    private List<byte[]> held(long aCase) {
        return jdbc.sql("select identity from family_member_once where case_id = :case")
                .param("case", aCase)
                .query((row, index) -> row.getBytes("identity"))
                .list();
    }

    private void give(long aCase) {
        jdbc.sql("delete from family_member_once where case_id = :case")
                .param("case", aCase)
                .update();
    }

    private boolean insert(long aCase, byte[] place, Member member) {
        return jdbc.sql("""
                        insert into family_member_once (case_id, identity, member, named) values (:case, :identity, :member, :named)
                        on conflict (identity) do nothing
                        """)
                        .param("case", aCase)
                        .param("identity", place)
                        .param("member", member.id())
                        .param("named", named(member))
                        .update()
                == 1;
    }

    private byte[] named(Member member) {
        return vault.seal(Purpose.IDENTITY, member.name() + "（" + member.relation() + "）");
    }

    private boolean waits(long aCase, byte[] place) {
        return jdbc.sql("""
                        select exists (select from family_clash
                                        where newcomer = :case and identity = :identity and settled_on is null) as waits
                        """)
                .param("case", aCase)
                .param("identity", place)
                .query((row, index) -> row.getBoolean("waits"))
                .single();
    }

    private void clash(long aCase, byte[] place, Member member) {
        jdbc.sql("""
                        insert into family_clash (identity, newcomer, member, named, opened_on)
                        values (:identity, :case, :member, :named, :on)
                        """)
                .param("identity", place)
                .param("case", aCase)
                .param("member", member.id())
                .param("named", named(member))
                .param("on", clock.today())
                .update();
    }

    /** What the family no longer claims, it no longer waits for. */
    private void settleAllBut(long aCase, List<byte[]> wanted) {
        jdbc.sql("""
                        update family_clash set settled_on = :on, outcome = 'LEFT'
                         where newcomer = :case and settled_on is null and identity <> all (:wanted)
                        """)
                .param("case", aCase)
                .param("wanted", wanted.toArray(byte[][]::new))
                .param("on", clock.today())
                .update();
    }

    /** A place given back goes to the family that has waited for it longest. */
    private void passOn(List<byte[]> places) {
        LocalDate today = clock.today();
        for (byte[] place : places) {
            jdbc.sql("""
                            with next as (
                                select id, newcomer, member, named from family_clash
                                 where identity = :place and settled_on is null
                                   and not exists (select from family_member_once where identity = :place)
                                 order by id limit 1),
                            taken as (
                                insert into family_member_once (case_id, identity, member, named)
                                select newcomer, :place, member, named from next
                                on conflict (identity) do nothing returning case_id)
                            update family_clash set settled_on = :on, outcome = 'MOVED'
                             where id = (select id from next) and exists (select from taken)
                            """).param("place", place).param("on", today).update();
        }
    }
}
