package org.bangfu.office.money.payment;

import java.util.List;
import java.util.Optional;
import org.bangfu.office.aid.grant.GrantEvent;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.aid.grant.Grants.Instalment;
import org.bangfu.office.casework.application.MyAid;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.BatchTable;
import org.bangfu.office.money.batch.Payees;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a worker reads of her aid on her own page: what, how much, when, to which card (M12, F9). */
@Component
class AidForWorker implements MyAid {

    private final Grants grants;
    private final BatchTable table;
    private final Payees payees;

    AidForWorker(Grants grants, BatchTable table, Payees payees) {
        this.grants = grants;
        this.table = table;
        this.payees = payees;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> of(Case aCase) {
        return grants.of(aCase.id()).stream().map(this::line).toList();
    }

    private Line line(Instalment instalment) {
        return new Line(
                instalment.kind().label(),
                instalment.amount(),
                Optional.ofNullable(instalment.ended())
                        .map(ended -> ended(instalment, ended))
                        .or(() -> table.latest(instalment.id()).flatMap(this::standing))
                        .or(() ->
                                grants.awaits(instalment.grant()).map(awaits -> instalment.minute() + "已决定，" + awaits))
                        .orElse(instalment.minute() + "已决定，正在安排发放"),
                instalment.paidOn() != null);
    }

    private static String ended(Instalment instalment, GrantEvent.Kind ended) {
        return switch (ended) {
            case REDUCED, MOVED -> instalment.minute() + "决定的这一笔，工会已另行决定，以新的决定为准";
            case WITHDRAWN -> instalment.minute() + "决定的这一笔，工会已决定撤销，不再发放";
            case LAPSED -> instalment.minute() + "决定的这一笔，没有在资金到期前发出，已经失效；不是您家的原因，可以由工会重新研究";
        };
    }

    private Optional<String> standing(Attempt attempt) {
        String card = payees.card(attempt).masked();
        return switch (attempt.state()) {
            case PAID -> Optional.of("%s已转到您本人%s的银行卡".formatted(Show.date(attempt.bankDate()), card));
            case WAITING, UNKNOWN -> Optional.of("正在办理转账，转到您本人%s的银行卡".formatted(card));
            case REFUSED -> Optional.of("没有转到%s的银行卡：%s。请核对银行卡，核对好后会再发".formatted(card, reason(attempt)));
            case REFUSAL_CLAIMED -> Optional.of("银行称没有转到%s的银行卡，工会正在核实；您如果已经收到，请告诉工会".formatted(card));
            case RETURN_CLAIMED -> Optional.of("银行称款项退回（原转到%s的银行卡），工会正在核实；您如果已经收到，请告诉工会".formatted(card));
            case RETURNED -> Optional.of("被%s的开户银行退回：%s。请核对银行卡，核对好后会再发".formatted(card, reason(attempt)));
            case CANCELLED -> Optional.empty();
        };
    }

    private static String reason(Attempt attempt) {
        return attempt.reason() == null ? "银行没有说明原因" : attempt.reason();
    }
}
