package org.bangfu.office.casework.issued;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.web.Parts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issued papers in the database, each sealed. */
@Repository
class IssuedTable implements IssuedPapers {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Vault vault;
    private final Parts parts;
    private final OfficeClock clock;

    IssuedTable(JdbcClient jdbc, Dossiers dossiers, Vault vault, Parts parts, OfficeClock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.vault = vault;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public void issue(PaperKind kind, Case aCase, long subject, Layout layout) {
        byte[] words = words(layout).getBytes(StandardCharsets.UTF_8);
        add(kind, aCase.id(), subject, layout, dossiers.seal(aCase.dossier(), Purpose.ISSUED, words));
    }

    @Override
    public void issueMinutes(long meeting, Layout layout) {
        add(PaperKind.MINUTES, null, meeting, layout, vault.seal(Purpose.ISSUED, words(layout)));
    }

    private String words(Layout layout) {
        var words = new StringOutput();
        parts.part(layout.template(), layout.values()).writeTo(words);
        return words.toString();
    }

    private void add(PaperKind kind, @Nullable Long caseId, long subject, Layout layout, byte[] content) {
        jdbc.sql("""
                        insert into issued_paper (kind, subject, case_id, title, number, content, issued_on, issued_at)
                        values (:kind, :subject, :case, :title, :number, :content, :today, :now)
                        """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("case", caseId)
                .param("title", layout.title())
                .param("number", layout.number())
                .param("content", content)
                .param("today", clock.today())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    @Override
    public IssuedPaper of(PaperKind kind, Case aCase, long subject, Supplier<Layout> now) {
        return kept(kind, subject)
                .map(kept -> kept.opened(new String(
                        dossiers.open(aCase.dossier(), Purpose.ISSUED, kept.content()), StandardCharsets.UTF_8)))
                .orElseGet(() -> unissued(now.get()));
    }

    @Override
    public List<Issued> all(Case aCase) {
        return jdbc.sql("""
                        select id, kind, subject, title, number, issued_on as on
                          from issued_paper
                         where case_id = :case
                         order by id
                        """).param("case", aCase.id()).query(Issued.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @Override
    public IssuedPaper minutes(long meeting, Supplier<Layout> now) {
        return kept(PaperKind.MINUTES, meeting)
                .map(kept -> kept.opened(vault.open(Purpose.ISSUED, kept.content())))
                .orElseGet(() -> unissued(now.get()));
    }

    private IssuedPaper unissued(Layout layout) {
        return new IssuedPaper(layout.title(), layout.number(), null, parts.part(layout.template(), layout.values()));
    }

    private Optional<Kept> kept(PaperKind kind, long subject) {
        return jdbc.sql(
                        "select title, number, content, issued_on from issued_paper where kind = :kind and subject = :subject")
                .param("kind", kind.name())
                .param("subject", subject)
                .query(Kept.class)
                .optional();
    }

    /** Still sealed. */
    record Kept(String title, @Nullable String number, byte[] content, LocalDate issuedOn) {

        /** The words were escaped when the paper was made; they are placed as they are. */
        IssuedPaper opened(String words) {
            Content asItWas = output -> output.writeContent(words);
            return new IssuedPaper(title, number, issuedOn, asItWas);
        }
    }
}
