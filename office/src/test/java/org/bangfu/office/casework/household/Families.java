package org.bangfu.office.casework.household;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of made-up families put into any state, for tests of what features do there. */
@Component("familiesOnFile")
public class Families {

    private static final AtomicInteger SEED = new AtomicInteger(1);

    private final Town town;
    private final Cases cases;
    private final HouseholdTable households;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Families(Town town, Cases cases, HouseholdTable households, JdbcClient jdbc, TransactionTemplate transaction) {
        this.town = town;
        this.cases = cases;
        this.households = households;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A family nobody has met yet, applied for on 2 March 2026. */
    public Case in(State state) {
        town.build();
        return in(state, WangFamily.of(SEED.getAndIncrement()));
    }

    public Case in(State state, Household family) {
        town.build();
        Actor worker = town.worker("王秀梅");
        Case draft = as(worker, () -> {
            Case opened = cases.open(worker.account(), "王秀梅", Town.ZHELU.number());
            households.write(opened, family, "本人填写", worker);
            return opened;
        });
        return state == State.DRAFT ? draft : moved(draft, state);
    }

    public static Household nextFamily() {
        return WangFamily.of(SEED.getAndIncrement());
    }

    /** By hand, past the guards of the steps on the way. */
    public Case moved(Case aCase, State state) {
        return as(Actor.OFFICE, () -> {
            jdbc.sql("update casework set state = :state, submitted_on = :on where id = :id")
                    .param("state", state.name())
                    .param("on", LocalDate.of(2026, 3, 2))
                    .param("id", aCase.id())
                    .update();
            Case moved = cases.byId(aCase.id());
            if (state.live()) {
                households.take(moved);
            }
            return moved;
        });
    }

    /** In one transaction of this person. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
