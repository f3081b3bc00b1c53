package nl.kopgroep.notification.contacts;

import java.util.UUID;
import nl.kopgroep.notification.erasing.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked for and isn't confirmed. Who confirmed is forgotten with what she follows. */
@Component
class ContactData implements PersonalData {

    private final JdbcClient jdbc;

    ContactData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean forget(UUID personId) {
        jdbc.sql("delete from contact_request where person_id = ?")
                .param(personId)
                .update();
        return true;
    }
}
