package org.bangfu.office.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.DayBegan;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.privacy.Dossiers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** M10(1): a draft of ninety days is told of a week before and emptied; nobody is emptied who was not told. */
@OfficeTest
class M10_1_DraftsLapseTest {

    @Autowired
    Town town;

    @Autowired
    Cases cases;

    @Autowired
    Households households;

    @Autowired
    Messages messages;

    @Autowired
    Drafts drafts;

    @Autowired
    OfficeClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void toldAWeekBeforeThenEmptied() {
        town.build();
        Actor worker = town.worker("王草稿");
        Case draft = as(worker, () -> {
            Case opened = cases.open(worker.account(), "王草稿", Town.ZHELU.number());
            households.write(opened, households.now(opened), "填写", worker);
            return opened;
        });
        LocalDate today = clock.today();
        begin(today.plusDays(82));
        assertThat(as(worker, () -> messages.toldTo(worker.account()))).isEmpty();
        begin(today.plusDays(100));
        assertThat(as(worker, () -> messages.toldTo(worker.account())))
                .singleElement()
                .extracting(Messages.Told::text)
                .asString()
                .contains("就会清空");
        assertThat(as(worker, () -> cases.byId(draft.id())).state()).isEqualTo(State.DRAFT);
        begin(today.plusDays(106));
        assertThat(as(worker, () -> cases.byId(draft.id())).state()).isEqualTo(State.DRAFT);
        begin(today.plusDays(107));
        assertThat(as(worker, () -> cases.ofApplicant(worker.account()))).isEmpty();
        assertThat(as(worker, () -> messages.toldTo(worker.account()))
                        .getFirst()
                        .text())
                .contains("已经清空");
        assertThatThrownBy(() -> as(Actor.OFFICE, () -> households.now(draft))).isInstanceOf(Dossiers.Destroyed.class);
        assertThat(as(worker, () -> cases.open(worker.account(), "王草稿", Town.ZHELU.number()))
                        .state())
                .isEqualTo(State.DRAFT);
    }

    private void begin(LocalDate day) {
        as(Actor.OFFICE, () -> {
            drafts.on(new DayBegan(day));
            return true;
        });
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
