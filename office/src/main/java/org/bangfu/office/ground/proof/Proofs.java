package org.bangfu.office.ground.proof;

import java.time.Instant;
import java.util.List;

/** Proofs on file: photographs and papers, checked, cleaned of what they carry along, sealed, never changed (M10(1), M16). */
public interface Proofs {

    /** 20 MB. */
    int MOST_BYTES = 20 * 1024 * 1024;

    /**
     * Keeps a photograph (JPEG, PNG) re-encoded and without metadata, or a PDF as it is.
     *
     * @param dossier whose key seals it
     * @param name the name the person's file had, for people only
     * @throws org.bangfu.office.ground.refusal.Refusal at field {@code file}: too large, empty, another kind than its name says
     */
    Proof keep(long dossier, ProofKind kind, String name, byte[] content);

    /** The same; what this account has already kept there as this kind is not kept twice, so that a telephone may send it again. */
    Proof keepOnce(long dossier, ProofKind kind, String name, byte[] content);

    List<Proof> of(long dossier);

    Proof get(long id);

    byte[] content(long id);

    /** What stands in the list of a file's papers. */
    record Proof(
            long id,
            long dossier,
            ProofKind kind,
            String name,
            String mediaType,
            long bytes,
            String keptBy,
            Instant keptAt) {}
}
