package org.bangfu.office.ground.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.start.OwnersHand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** M15, F17; docs/model.md, History: an access record changed or gone shows. */
@OfficeTest
class JournalTest {

    private static final Organisation JINGHU = new Organisation(34020200000000L, Level.COUNTY, "镜湖区总工会", "镜湖", "地方");
    private static final Organisation WUWEI = new Organisation(34028100000000L, Level.COUNTY, "无为市总工会", "无为", "地方");
    private static final Actor WANG = new Actor(700_001, "王审计", Set.of(Role.AUDITOR), JINGHU, JINGHU.territory());
    private static final Actor LI = new Actor(700_002, "李审计", Set.of(Role.AUDITOR), WUWEI, WUWEI.territory());
    private static final RecordTable.Filter ALL = new RecordTable.Filter(null, null, null, null, null);

    @Autowired
    RecordTable lines;

    @Autowired
    SealTable seals;

    @Autowired
    SealJournal sealing;

    @Autowired
    JournalCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    OfficeClock clock;

    @Autowired
    Vault vault;

    private final String subject = "试-" + UUID.randomUUID();

    private List<AccessRecord> read(Actor reader) {
        return Acting.as(
                reader,
                () -> transactions.execute(status -> lines.list(
                        reader.territory(),
                        new RecordTable.Filter(subject, null, null, null, null),
                        Long.MAX_VALUE,
                        100)));
    }

    private void seal() {
        Acting.as(Actor.OFFICE, sealing::run);
    }

    @Test
    void whoDidAndWhoSawIsReadInTheirTerritoryAndNowhereElse() {
        Acting.as(WANG, () -> {
            lines.saw("案件", subject);
            lines.did("记录检查意见", subject);
        });
        assertThat(read(WANG))
                .extracting(AccessRecord::actor, AccessRecord::deed, AccessRecord::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("王审计", Deed.DID, "记录检查意见"),
                        org.assertj.core.groups.Tuple.tuple("王审计", Deed.SAW, "案件"));
        assertThat(read(LI)).isEmpty();
        assertThat(read(Actor.PUBLIC)).isEmpty();
    }

    @Test
    void anEntryIsUndoneWithTheActItTellsOf() {
        Acting.as(
                WANG,
                () -> transactions.executeWithoutResult(status -> {
                    lines.did("通过审核", subject);
                    status.setRollbackOnly();
                }));
        assertThat(read(WANG)).isEmpty();
    }

    @Test
    void lookingIsRecordedEvenFromAPageThatOnlyReads() {
        var reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        Acting.as(WANG, () -> reading.executeWithoutResult(status -> lines.saw("案件", subject)));
        assertThat(read(WANG)).hasSize(1);
    }

    @Test
    void filtersNarrowAndKeysPage() {
        Acting.as(WANG, () -> {
            for (int i = 0; i < 5; i++) {
                lines.saw("案件", subject);
            }
            lines.did("导出名册", subject);
        });
        Acting.as(
                WANG,
                () -> transactions.executeWithoutResult(status -> {
                    var seen = new RecordTable.Filter(subject, "王审计", Deed.SAW, null, null);
                    var first = lines.list(JINGHU.territory(), seen, Long.MAX_VALUE, 3);
                    var second =
                            lines.list(JINGHU.territory(), seen, first.getLast().id(), 3);
                    assertThat(first).hasSize(3);
                    assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
                    var later = new RecordTable.Filter(
                            subject, null, null, first.getFirst().officeDay().plusDays(1), null);
                    assertThat(lines.list(JINGHU.territory(), later, Long.MAX_VALUE, 3))
                            .isEmpty();
                    assertThat(lines.list(new Territory(1, 0), ALL, Long.MAX_VALUE, 3))
                            .isEmpty();
                }));
    }

    @Test
    void theApplicationCannotChangeDeleteOrWriteAroundIt() {
        Acting.as(WANG, () -> lines.saw("案件", subject));
        for (String sql : List.of(
                "update access_record set actor = '别人' where subject = '" + subject + "'",
                "delete from access_record where subject = '" + subject + "'",
                "truncate access_record",
                "update journal_seal set root = previous",
                "delete from journal_seal")) {
            assertThatThrownBy(() -> Acting.as(
                            Actor.OFFICE,
                            () -> transactions.executeWithoutResult(
                                    status -> jdbc.sql(sql).update())))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(read(WANG)).hasSize(1);
    }

    @Test
    void whatIsSealedHolds() {
        Acting.as(WANG, () -> lines.saw("案件", subject));
        seal();
        assertThat(problems(check)).isEmpty();
        long sealed = read(WANG).getFirst().id();
        var last = transactions.execute(status -> seals.last()).orElseThrow();
        assertThat(last.records()).contains(sealed);
    }

    @Test
    void twoNodesSealOneChain() {
        for (int round = 0; round < 5; round++) {
            Acting.as(WANG, () -> lines.saw("案件", subject));
            try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = List.of(
                        CompletableFuture.runAsync(this::seal, nodes), CompletableFuture.runAsync(this::seal, nodes));
                both.forEach(CompletableFuture::join);
            }
        }
        assertThat(problems(check)).isEmpty();
    }

    /** The owner of the database switches the triggers off and meddles; {@code bangfu verify} says where. */
    @Test
    void evenTheDatabasesOwnerIsFoundOut() {
        // one seal more, so that the first is missed by the next wherever this test runs first
        Acting.as(WANG, () -> lines.saw("案件", subject));
        seal();
        Acting.as(WANG, () -> {
            lines.saw("案件", subject);
            lines.saw("银行卡号", subject);
        });
        seal();
        long id = read(WANG).getLast().id();

        meddled("update access_record set actor = '别人' where id = " + id, "有记录被改动过");
        meddled("delete from access_record where id = " + id, "少了 1 条");
        meddled("delete from journal_seal where position = 1", "第 1 个封存不见了");
        meddled("update journal_seal set sealed_at = sealed_at - interval '1 day' where position = 1", "第 1 个封存被改动过");
        meddled("""
                insert into access_record (account, actor, organisation, deed, what, subject, office_day, at)
                values (0, '系统', 0, 'DID', '补记', '试', current_date, now())""", "绕过系统");
        assertThat(problems(check)).isEmpty();
    }

    private List<String> problems(JournalCheck reading) {
        return Acting.as(Actor.OFFICE, () -> transactions.execute(status -> reading.problems()));
    }

    private void meddled(String sql, String found) {
        OwnersHand.meddling(List.of("access_record", "journal_seal"), sql, owner -> {
            var asFound = new RecordTable(owner, clock, InstantSource.system(), manager);
            var chain = new SealTable(owner, asFound, vault, InstantSource.system());
            var reading = new JournalCheck(chain, asFound);
            assertThat(reading.problems())
                    .anySatisfy(problem -> assertThat(problem).contains(found));
        });
    }

    /** Any two lists that differ in any line have different roots. */
    @Test
    void theRootTellsEveryDifference() {
        var random = new Random(11);
        for (int size = 1; size < 40; size++) {
            var lines = new ArrayList<AccessRecord>();
            for (int i = 0; i < size; i++) {
                lines.add(line(i, "案件"));
            }
            byte[] root = Merkle.root(lines);
            assertThat(Merkle.root(List.copyOf(lines))).isEqualTo(root);
            var changed = new ArrayList<>(lines);
            changed.set(random.nextInt(size), line(random.nextInt(size), "案件 "));
            assertThat(Merkle.root(changed)).isNotEqualTo(root);
            var longer = new ArrayList<>(lines);
            longer.add(lines.getLast());
            assertThat(Merkle.root(longer)).isNotEqualTo(root);
        }
    }

    private static AccessRecord line(long id, String what) {
        return new AccessRecord(
                id, 1, "王审计", 34020200000000L, Deed.SAW, what, "镜湖-2026-00031", LocalDate.EPOCH, Instant.EPOCH);
    }
}
