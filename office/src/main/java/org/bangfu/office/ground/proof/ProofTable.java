package org.bangfu.office.ground.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps proofs: cleaned, sealed with the dossier's key, found by content. */
@Repository
@Transactional
class ProofTable implements Proofs {

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Vault vault;
    private final Shelf shelf;
    private final OfficeClock clock;
    private final DossiersOfCases cases;

    ProofTable(JdbcClient jdbc, Dossiers dossiers, Vault vault, Shelf shelf, OfficeClock clock, DossiersOfCases cases) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.vault = vault;
        this.shelf = shelf;
        this.clock = clock;
        this.cases = cases;
    }

    @Override
    public Proof keep(long dossier, ProofKind kind, String name, byte[] content) {
        String shown = shown(name);
        Cleaned cleaned = Cleaning.clean(shown, content);
        return keep(dossier, kind, shown, cleaned, Place.of(vault, dossier, cleaned.content()));
    }

    @Override
    public Proof keepOnce(long dossier, ProofKind kind, String name, byte[] content) {
        String shown = shown(name);
        Cleaned cleaned = Cleaning.clean(shown, content);
        String place = Place.of(vault, dossier, cleaned.content());
        // two answers to one telephone wait for each other
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                .param("place", place)
                .query((row, index) -> index)
                .single();
        return jdbc.sql("""
                        select * from proof
                         where dossier = :dossier and kind = :kind and content = :content and account = :account
                         order by id
                         limit 1
                        """)
                .param("dossier", dossier)
                .param("kind", kind.name())
                .param("content", place)
                .param("account", Acting.now().account())
                .query(ProofTable::proof)
                .optional()
                .orElseGet(() -> keep(dossier, kind, shown, cleaned, place));
    }

    private static String shown(String name) {
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private Proof keep(long dossier, ProofKind kind, String shown, Cleaned cleaned, String place) {
        shelf.put(place, dossiers.seal(dossier, Purpose.PROOF, cleaned.content()));
        Actor by = Acting.now();
        return jdbc.sql("""
                        insert into proof (dossier, organisation, kind, name, media_type, bytes, content, kept_by, account, kept_at)
                        values (:dossier, :organisation, :kind, :name, :type, :bytes, :content, :by, :account, :at)
                        returning *
                        """)
                .param("dossier", dossier)
                .param(
                        "organisation",
                        cases.number(dossier).isPresent()
                                ? null
                                : by.organisation().number())
                .param("kind", kind.name())
                .param("name", shown)
                .param("type", cleaned.mediaType())
                .param("bytes", cleaned.content().length)
                .param("content", place)
                .param("by", by.name())
                .param("account", by.account())
                .param("at", Timestamp.from(clock.now()))
                .query(ProofTable::proof)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proof> of(long dossier) {
        return jdbc.sql("select * from proof where dossier = :dossier order by id")
                .param("dossier", dossier)
                .query(ProofTable::proof)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Proof get(long id) {
        return jdbc.sql("select * from proof where id = :id")
                .param("id", id)
                .query(ProofTable::proof)
                .optional()
                .orElseThrow(() -> new NotFound("这份材料"));
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] content(long id) {
        Proof proof = get(id);
        String place = jdbc.sql("select content from proof where id = :id")
                .param("id", id)
                .query((row, index) -> row.getString(1))
                .single();
        return dossiers.open(proof.dossier(), Purpose.PROOF, shelf.get(place));
    }

    private static Proof proof(ResultSet row, int index) throws SQLException {
        return new Proof(
                row.getLong("id"),
                row.getLong("dossier"),
                ProofKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("kept_by"),
                row.getTimestamp("kept_at").toInstant());
    }
}
