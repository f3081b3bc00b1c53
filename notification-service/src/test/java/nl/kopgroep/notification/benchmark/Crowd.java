package nl.kopgroep.notification.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;

/** A network, its organisations of ten people each, and who follows what; written where the service would note it. */
record Crowd(UUID network, UUID author, UUID organisation) {

    private static final int PEOPLE_PER_ORGANISATION = 10;

    /** So many people, at a hundred domains. */
    static Crowd of(Connection database, int people) throws SQLException {
        Crowd crowd = new Crowd(Uuid7.next(), Uuid7.next(), Uuid7.next());
        run(database, """
                insert into fact_network (generation, id, version, slug, name, steward_name, steward_organisation_id,
                    mail_domain, list_id)
                values (1, ?, 1, 'kopgroep', 'Kopgroep', 'Zorgpact', gen_random_uuid(), 'mail.kopgroep.example',
                    'kopgroep.kopgroep.example')""", crowd.network());
        run(database, """
                insert into access_network (network_id, slug, name, epoch) values (?, 'kopgroep', 'Kopgroep', 1)""", crowd.network());
        run(database, """
                insert into fact_organisation (generation, id, version, name) values (1, ?, 1, 'Extra Strong')""", crowd.organisation());
        run(database, """
                create table crowd as
                select n, uuidv7() as person_id,
                    first_value(organisation_id) over (partition by n / %d order by n) as organisation_id
                from (select n, uuidv7() as organisation_id from generate_series(0, %d - 1) as n) as drawn""".formatted(PEOPLE_PER_ORGANISATION, people));
        run(database, """
                insert into person (id, version, name, email, language)
                select person_id, 1, 'Lezer ' || n, 'lezer.' || n || '@domein' || n % 100 || '.example',
                    case when n % 5 = 0 then 'en' else 'nl' end from crowd""");
        run(database, """
                insert into access_membership (generation, id, network_id, organisation_id, status, version)
                select 1, gen_random_uuid(), ?, organisation_id, 'admitted', 1
                from (select distinct organisation_id from crowd) as each""", crowd.network());
        run(database, """
                insert into access_representation (generation, id, person_id, organisation_id, role, active, version)
                select 1, gen_random_uuid(), person_id, organisation_id, 'representative', true, 1 from crowd""");
        run(database, "analyze");
        return crowd;
    }

    /** A theme that so many of them follow. */
    UUID theme(Connection database, String label, int followers, String frequency) throws SQLException {
        UUID theme = Uuid7.next();
        run(database, """
                insert into fact_theme (generation, id, version, network_id, label_nl, label_en, retired)
                values (1, ?, 1, ?, ?, ?, false)""", theme, network, label, label);
        run(database, """
                insert into subscription (id, network_id, organisation_id, person_id, theme_id, include_narrower,
                    frequency)
                select uuidv7(), ?, organisation_id, person_id, ?, true, ? from crowd where n < ?""", network, theme, frequency, followers);
        run(database, "analyze subscription");
        return theme;
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
