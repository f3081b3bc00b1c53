package nl.kopgroep.network.person;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was forgotten, and which services have said that they did. */
@Repository
class Erasures {

    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on confirmations are collected, and no import finds the person again. */
    void begin(UUID personId, UUID by) {
        jdbc.sql(
                        "insert into erasure (person_id, requested_at, requested_by) values (?, now(), ?) on conflict do nothing")
                .params(personId, by)
                .update();
        jdbc.sql("""
                delete from imported where kind = 'representation'
                  and record_id in (select id from representation where person_id = ?)""").params(personId).update();
    }

    /** Notes a confirmation; one that comes again, or for nobody that was asked for, changes nothing. */
    boolean confirm(UUID personId, String service) {
        return jdbc.sql("""
                insert into erasure_confirmation (person_id, service, confirmed_at)
                select person_id, ?, now() from erasure where person_id = ? on conflict do nothing""").params(service, personId).update() == 1;
    }
}
