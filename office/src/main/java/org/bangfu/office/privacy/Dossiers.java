package org.bangfu.office.privacy;

/**
 * Each file (dossier) has a key of its own, wrapped by the master key; destroying it after thirty years is destroying
 * that key (M16). AES-256-GCM; the purpose is bound to the text, so that a sealed value cannot be moved to another column.
 */
public interface Dossiers {

    /** A new dossier with a new key. */
    long create();

    byte[] seal(long dossier, Purpose purpose, byte[] plain);

    /** @throws IllegalStateException if the text was sealed for another dossier or purpose, or was changed */
    byte[] open(long dossier, Purpose purpose, byte[] sealed);
}
