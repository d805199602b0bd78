package org.bangfu.office.ground.privacy;

/** Sealing of single columns that belong to no dossier (accounts, messages), and keyed hashes to find sealed values again. */
public interface Vault {

    byte[] seal(Purpose purpose, String plain);

    String open(Purpose purpose, byte[] sealed);

    /** HMAC-SHA256 under a key of this purpose: equal values have equal fingerprints, nothing else can be learnt. 32 bytes. */
    byte[] fingerprint(Purpose purpose, String plain);
}
