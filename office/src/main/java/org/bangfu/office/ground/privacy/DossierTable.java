package org.bangfu.office.ground.privacy;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The wrapped keys of all dossiers. A key is unwrapped for one act and kept nowhere, so that destroying it holds on every node at once. */
@Repository
class DossierTable implements Dossiers {

    private static final int KEY_BYTES = 32;
    private static final byte FORMAT = 1;
    private static final int REWRAPPED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final MasterKeys keys;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    DossierTable(JdbcClient jdbc, MasterKeys keys, InstantSource time) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.time = time;
    }

    @Override
    @Transactional
    public long create() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        long id = jdbc.sql("select nextval('dossier_number')").query(Long.class).single();
        jdbc.sql("insert into dossier (id, wrapped_key) values (:id, :wrapped)")
                .param("id", id)
                .param("wrapped", wrap(id, key))
                .update();
        return id;
    }

    @Override
    @Transactional
    public byte[] seal(long dossier, Purpose purpose, byte[] plain) {
        return Sealing.seal(FORMAT, key(dossier), bound(dossier, purpose), plain);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] open(long dossier, Purpose purpose, byte[] sealed) {
        return Sealing.open(key(dossier), bound(dossier, purpose), sealed);
    }

    @Override
    @Transactional
    public void destroy(long dossier, String certificate) {
        int destroyed = jdbc.sql("""
                        update dossier set wrapped_key = null, destroyed_at = :at, certificate = :certificate
                         where id = :id and wrapped_key is not null""")
                .param("id", dossier)
                .param("at", time.instant().atOffset(ZoneOffset.UTC))
                .param("certificate", certificate)
                .update();
        if (destroyed != 1) {
            throw new IllegalStateException("no dossier to destroy: " + dossier);
        }
    }

    @Override
    @Transactional
    public int rewrap() {
        List<Long> old = jdbc.sql("""
                        select id from dossier where get_byte(wrapped_key, 0) <> :newest
                         order by id limit :most for update skip locked""")
                .param("newest", (int) keys.newest())
                .param("most", REWRAPPED_AT_ONCE)
                .query((row, number) -> row.getLong("id"))
                .list();
        for (long dossier : old) {
            jdbc.sql("update dossier set wrapped_key = :wrapped where id = :id")
                    .param("id", dossier)
                    .param("wrapped", wrap(dossier, unwrap(dossier)))
                    .update();
        }
        return old.size();
    }

    private SecretKey key(long dossier) {
        return new SecretKeySpec(unwrap(dossier), "AES");
    }

    private byte[] wrap(long dossier, byte[] key) {
        byte newest = keys.newest();
        return Sealing.seal(newest, wrapping(newest), "dossier/" + dossier, key);
    }

    private byte[] unwrap(long dossier) {
        byte[] wrapped = jdbc.sql("select wrapped_key from dossier where id = :id and wrapped_key is not null")
                .param("id", dossier)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> gone(dossier));
        return Sealing.open(wrapping(Sealing.version(wrapped)), "dossier/" + dossier, wrapped);
    }

    private RuntimeException gone(long dossier) {
        return jdbc.sql("select certificate from dossier where id = :id and certificate is not null")
                .param("id", dossier)
                .query(String.class)
                .optional()
                .<RuntimeException>map(Destroyed::new)
                .orElseGet(() -> new IllegalStateException("no dossier " + dossier));
    }

    private SecretKey wrapping(byte version) {
        return keys.derive(version, "AES", "dossier");
    }

    private static String bound(long dossier, Purpose purpose) {
        return purpose.name() + "/" + dossier;
    }
}
