package org.bangfu.office.aid.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Appends what happens to a grant after its meeting: what was unpaid ends, and one instalment with what is left takes its place. */
@Component
class GrantChanger {

    private final GrantTable table;
    private final ObjectProvider<AtTheBank> bank;

    /** {@code bank} stands on a floor that asks grants itself, so it is looked up when needed. */
    GrantChanger(GrantTable table, ObjectProvider<AtTheBank> bank) {
        this.table = table;
        this.bank = bank;
    }

    /**
     * What is to happen.
     *
     * @param ended what of it is no longer to be paid; zero where it only moves
     * @param fund what is left is paid from it; null where it stays
     * @param decided the meeting; null for a lapse
     */
    record Change(
            GrantEvent.Kind kind,
            Money ended,
            @Nullable Long fund,
            GrantTable.@Nullable Decided decided,
            String reason) {}

    /** The grant as it stands, locked until the transaction ends: nobody else changes, answers or prepares to pay it meanwhile. */
    Grant locked(long id) {
        table.lock(id);
        return table.get(id).orElseThrow(() -> new NotFound("这项帮扶"));
    }

    /** What holds an unpaid part of it at the bank or on the way there; empty where nothing does. */
    Optional<AtTheBank.Held> held(Grant grant) {
        @Nullable AtTheBank asked = bank.getIfAvailable();
        return asked == null
                ? Optional.empty()
                : table.unpaidOf(grant.id()).stream()
                        .flatMap(instalment -> asked.held(instalment.id()).stream())
                        .max(java.util.Comparator.comparing(AtTheBank.Held::sent));
    }

    /**
     * Carries it out; the grant is {@link #locked}.
     *
     * @return the event's number
     * @throws Refusal while a batch holds a payment of it, naming the batch, or where less is unpaid
     */
    long change(Grant locked, Change change, LocalDate on, Actor by) {
        boolean lapse = change.kind() == GrantEvent.Kind.LAPSED;
        held(locked).filter(held -> held.sent() || !lapse).ifPresent(held -> {
            throw Refusal.by("F9", atTheBank(locked, held));
        });
        Money left = locked.unpaid().minus(change.ended());
        if (left.isNegative()) {
            throw Refusal.by(
                    "F9",
                    "%s还没有发放的只有 %s 元，不能减少 %s 元。"
                            .formatted(
                                    locked.words(),
                                    locked.unpaid().format(),
                                    change.ended().format()));
        }
        List<Grants.Instalment> unpaid = table.unpaidOf(locked.id());
        long event = table.happened(locked.id(), change, on, by);
        unpaid.forEach(instalment -> table.end(instalment.id(), event));
        if (!left.isZero()) {
            long fund = change.fund() == null ? unpaid.getFirst().fund() : change.fund();
            table.insertRest(locked.id(), left, fund);
        }
        return event;
    }

    static String atTheBank(Grant grant, AtTheBank.Held held) {
        return held.sent()
                ? "%s在批次%s里，已送银行，等银行答复后才能调整。".formatted(grant.words(), held.batch())
                : "%s在批次%s里，还没有送银行，请先把它撤出批次。".formatted(grant.words(), held.batch());
    }
}
