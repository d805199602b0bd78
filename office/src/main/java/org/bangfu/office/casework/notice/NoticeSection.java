package org.bangfu.office.casework.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.ground.access.Actor;
import org.springframework.stereotype.Component;

/** The notices of a case and what was objected, on its page. */
@Component
class NoticeSection implements CaseSection {

    private final NoticeTable table;

    NoticeSection(NoticeTable table) {
        this.table = table;
    }

    @Override
    public Place place() {
        return Place.NOTICE;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        List<Notice> notices = table.of(aCase.id());
        if (notices.isEmpty()) {
            return Optional.empty();
        }
        List<Objection> objections = table.objections(aCase);
        return Optional.of(new Part(
                "casework/notice/section",
                Map.of("notices", notices, "objections", objections),
                objections.isEmpty() ? null : "异议 " + objections.size()));
    }
}
