package org.bangfu.office.law.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.contract.Version;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.family.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The official figures for programs: the same two people and the same document as on screen (M22). */
@RestController
@May({Permission.WORK, Permission.AUDIT})
class StandardsApi {

    private final StandardList list;
    private final StandardEntries entries;
    private final Policies policies;
    private final Api api;

    StandardsApi(StandardList list, StandardEntries entries, Policies policies, Api api) {
        this.list = list;
        this.entries = entries;
        this.policies = policies;
        this.api = api;
    }

    /** @param policy the hash of the policy in force; null where its version cannot be read */
    record Standards(@Nullable String policy, List<Row> rows, List<ShownEntry> entries) {}

    /**
     * A figure that decides today or will.
     *
     * @param locality six digits
     * @param amount yuan; of living area, square metres
     */
    record Row(
            StandardKind kind,
            String locality,
            LocalDate from,
            String amount,
            String unit,
            Standard.Status status,
            String source) {

        static Row of(Standard row) {
            return new Row(
                    row.kind(),
                    Place.text(row.locality()),
                    row.from(),
                    Money.plain(row.amount()),
                    StandardEntry.unit(row.kind()),
                    row.status(),
                    row.source());
        }
    }

    /** A figure as somebody entered it; without an answer nobody else has looked at it and it decides nothing. */
    record ShownEntry(
            long id,
            StandardKind kind,
            String locality,
            LocalDate from,
            String amount,
            String unit,
            String document,
            String enteredBy,
            Instant enteredAt,
            @Nullable Confirmation answer) {

        static ShownEntry of(StandardEntry one) {
            return new ShownEntry(
                    one.id(),
                    one.kind(),
                    one.locality(),
                    one.from(),
                    one.amount().plain(),
                    one.unit(),
                    one.document(),
                    one.enteredBy(),
                    one.enteredAt(),
                    one.answer());
        }
    }

    record Reason(@Nullable String reason) {}

    @GetMapping("/api/v1/standards")
    @Transactional(readOnly = true)
    Standards standards() {
        return new Standards(
                policies.today() instanceof Version.Sound now
                        ? now.policy().policy().sha256()
                        : null,
                list.rows().stream().map(Row::of).toList(),
                entries.all().stream().map(ShownEntry::of).toList());
    }

    @PostMapping("/api/v1/standards")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> enter(
            StandardEntryForm entry, @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.create(() -> {
            var typed = entry.read(list.places().keySet(), UploadedFile.chosen(file));
            var document = UploadedFile.of(Objects.requireNonNull(file), "文件");
            return ShownEntry.of(entries.get(entries.enter(typed, document.name(), document.content(), Acting.now())));
        });
    }

    @PostMapping("/api/v1/standards/{id}/confirm")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> confirm(@PathVariable long id) {
        return api.create(() -> ShownEntry.of(entries.confirm(id, Acting.now())));
    }

    @PostMapping("/api/v1/standards/{id}/send-back")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> sendBack(@PathVariable long id, @RequestBody Reason said) {
        return api.create(() -> ShownEntry.of(entries.drop(id, Confirmation.reason(said.reason()), Acting.now())));
    }
}
