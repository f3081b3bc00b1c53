package nl.kopgroep.notification.contacts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.notification.erasing.ErasingPerson;
import nl.kopgroep.notification.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets contacts: an address that nobody confirmed after two days, one that stopped everything after a month, in which
 * the link in a mail can undo it. Of the latter the hash stays for a while, so that it isn't written to on another's word.
 */
@Component
class ForgettingContacts {

    private static final int AT_A_TIME = 200;

    private static final String NO_LONGER = """
            select p.id from person p where p.contact and not p.erased
              and not exists (select from contact_request r where r.person_id = p.id
                  and r.created_at > now() - :valid * interval '1 second')
              and not exists (select from subscription_now s where s.person_id = p.id
                  and (s.active or s.stopped_at is null or s.stopped_at > now() - interval '30 days'))
            limit :most
            """;

    private final JdbcClient jdbc;
    private final ErasingPerson erasing;

    ForgettingContacts(JdbcClient jdbc, ErasingPerson erasing) {
        this.jdbc = jdbc;
        this.erasing = erasing;
    }

    /** Forgets some; answers whether there may be more. What is frozen has to wait. */
    @Transactional
    boolean forgetSome() {
        List<UUID> gone = jdbc.sql(NO_LONGER)
                .param("valid", ContactRequests.VALID.toSeconds())
                .param("most", AT_A_TIME)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        gone.forEach(this::forget);
        jdbc.sql("delete from contact_request where created_at < now() - ? * interval '1 second'")
                .param(ContactRequests.VALID.toSeconds())
                .update();
        jdbc.sql("delete from contact_asked where asked_at < now() - interval '2 days' and quiet_until < now()")
                .update();
        return gone.size() == AT_A_TIME;
    }

    private void forget(UUID person) {
        jdbc.sql("""
                insert into contact_asked as known (address_hash, asked_at, quiet_until)
                select mailbox_hash(p.email), now(), now() + interval '30 days' from person p
                where p.id = ? and exists (select from contact c where c.person_id = p.id)
                on conflict (address_hash) do update set quiet_until = excluded.quiet_until""").param(person).update();
        erasing.forget(person);
    }

    @Configuration(proxyBeanMethods = false)
    static class Loop {
        @Bean
        Worker forgettingContactsWorker(ForgettingContacts forgetting) {
            return new Worker("forgetting-contacts", Duration.ofHours(1), forgetting::forgetSome);
        }
    }
}
