package nl.kopgroep.notification.bounces;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets that nobody has to hand out: made at the first use, the same for every instance from then on. */
@Repository
class InstallationSecrets {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    InstallationSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The secret for this purpose. */
    byte[] of(String purpose) {
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        jdbc.sql("insert into installation_secret (purpose, secret) values (?, ?) on conflict do nothing")
                .params(purpose, made)
                .update();
        return jdbc.sql("select secret from installation_secret where purpose = ?")
                .param(purpose)
                .query((row, _) -> row.getBytes(1))
                .single();
    }
}
