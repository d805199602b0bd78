package org.bangfu.office.grant;

import java.util.List;
import org.bangfu.office.application.MyAid;
import org.bangfu.office.casework.Case;
import org.bangfu.office.web.Show;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a worker reads of her grants on her own page (F9). */
@Component
class GrantsForWorker implements MyAid {

    private final GrantTable table;

    GrantsForWorker(GrantTable table) {
        this.table = table;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> of(Case aCase) {
        return table.of(aCase.id()).stream().map(GrantsForWorker::line).toList();
    }

    private static Line line(Grant grant) {
        boolean paid = grant.paid().equals(grant.amount());
        String standing = paid
                ? Show.date(grant.paidOn()) + "已转到您本人的银行卡"
                : Show.date(grant.decidedOn()) + "会议决定，" + grant.standing();
        return new Line(grant.kind().chinese(), grant.amount(), standing, paid);
    }
}
