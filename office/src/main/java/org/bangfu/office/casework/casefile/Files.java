package org.bangfu.office.casework.casefile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.export.Exports;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.list.Columns;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a territory: found, listed, given out as a list (M16, M17). */
@Service
@Transactional
class Files {

    private final FileTable table;
    private final Households households;
    private final Cases cases;
    private final Organisations organisations;
    private final Exports exports;
    private final Journal journal;
    private final OfficeClock clock;

    Files(
            FileTable table,
            Households households,
            Cases cases,
            Organisations organisations,
            Exports exports,
            Journal journal,
            OfficeClock clock) {
        this.table = table;
        this.households = households;
        this.cases = cases;
        this.organisations = organisations;
        this.exports = exports;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<FileLine> list(FileSearch search, int most, Actor by) {
        return table.list(within(search, by), search, clock.today(), most);
    }

    /** A union named in the search narrows the territory; one outside it is not there. */
    private Territory within(FileSearch search, Actor by) {
        return search.union()
                .map(number -> organisations.within(by.territory()).stream()
                        .filter(union -> union.number() == number)
                        .findFirst()
                        .map(Organisation::territory)
                        .orElseThrow(() -> new NotFound("这个工会")))
                .orElse(by.territory());
    }

    /**
     * The case on whose household somebody stands, within the reader's territory.
     *
     * @throws Refusal where there is none, without telling whether there is one elsewhere
     */
    Case holding(@Nullable String typed, String field) {
        IdentityNumber identity = IdentityNumber.of(typed == null ? "" : typed, field);
        journal.saw("按身份证号码查找", identity.masked());
        return households
                .caseOf(identity)
                .map(cases::byId)
                .orElseThrow(() -> Refusal.at(field, "本辖区没有这个人在办的申请或在册的档案。"));
    }

    /** All that the search finds, in full, as a locked workbook. */
    ResponseEntity<byte[]> export(FileSearch search, @Nullable String reason, Actor by) {
        var rows = columns(by).sheet(list(search, Exports.MOST + 1, by));
        return exports.give("档案名册", rows, reason, by);
    }

    @Transactional(readOnly = true)
    Map<Long, String> names(Actor by) {
        return organisations.within(by.territory()).stream()
                .collect(Collectors.toMap(Organisation::number, Organisation::name));
    }

    @Transactional(readOnly = true)
    Columns<FileLine> columns(Actor by) {
        return FileColumns.of(names(by), clock.today(), clock.workdays());
    }
}
