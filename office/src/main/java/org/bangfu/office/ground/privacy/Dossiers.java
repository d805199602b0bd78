package org.bangfu.office.ground.privacy;

/**
 * Each file (dossier) has a key of its own, wrapped by the master key; destroying it after thirty years is destroying
 * that key (M16). AES-256-GCM; the purpose is bound to the text, so that a sealed value cannot be moved to another column.
 */
public interface Dossiers {

    /** A new dossier with a new key. */
    long create();

    /** @throws Destroyed if the dossier's key is gone */
    byte[] seal(long dossier, Purpose purpose, byte[] plain);

    /**
     * @throws IllegalStateException if the text was sealed for another dossier or purpose, or was changed
     * @throws Destroyed if the dossier's key is gone
     */
    byte[] open(long dossier, Purpose purpose, byte[] sealed);

    /**
     * Destroys the key for good; what it sealed, here and in every later backup, can never be read again.
     *
     * @param certificate who approved it and by which list, kept in its place; 1 to 500 characters
     */
    void destroy(long dossier, String certificate);

    /** Wraps the keys of some dossiers under the newest master key; answers how many had an earlier one. 0 means done. */
    int rewrap();

    /** The dossier was destroyed; the message is its certificate. */
    final class Destroyed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Destroyed(String certificate) {
            super("档案已按期销毁：" + certificate, null, false, false);
        }
    }
}
