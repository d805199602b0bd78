package org.bangfu.office.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.access.Actor;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.CaseSection;
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
                "notice/section",
                Map.of("notices", notices, "objections", objections),
                objections.isEmpty() ? null : "异议 " + objections.size()));
    }
}
