package org.bangfu.office.casework.change;

import java.util.Optional;
import java.util.stream.Collectors;
import org.bangfu.office.casework.application.MyMatter;
import org.bangfu.office.casework.procedure.Case;
import org.springframework.stereotype.Component;

/** What the worker sees of it: where to tell of a change, or that one is being looked at. */
@Component
class ChangeForWorker implements MyMatter {

    private final Changes changes;

    ChangeForWorker(Changes changes) {
        this.changes = changes;
    }

    @Override
    public Optional<Matter> of(Case aCase) {
        if (!Changes.tellable(aCase)) {
            return Optional.empty();
        }
        return changes.open(aCase)
                .map(open -> new Matter(
                        "您报告的变化正在核对",
                        open.points().stream()
                                .map(point -> point.wanted().title()
                                        + (point.verdict() == null
                                                ? ""
                                                : "：" + point.verdict().label()))
                                .collect(Collectors.joining("、")),
                        null))
                .or(() -> Optional.of(
                        new Matter("家里情况有变化？", "换了手机号码、家里多了人或少了人、收入变了，在这里告诉工会。", new Link("告诉工会", "/my/change"))));
    }
}
