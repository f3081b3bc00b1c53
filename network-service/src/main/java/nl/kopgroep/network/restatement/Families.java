package nl.kopgroep.network.restatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.MeetingEvent;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.NetworkEvent;
import nl.kopgroep.events.OrganisationEvent;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.events.ProgrammeEvent;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.network.meeting.Meetings;
import nl.kopgroep.network.membership.Memberships;
import nl.kopgroep.network.network.Networks;
import nl.kopgroep.network.organisation.Organisations;
import nl.kopgroep.network.person.People;
import nl.kopgroep.network.person.Person;
import nl.kopgroep.network.person.Representations;
import nl.kopgroep.network.programme.Programmes;
import nl.kopgroep.projections.restatement.Family;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that others may keep a copy of. The erased are told as erased: their tombstone again. */
@Configuration(proxyBeanMethods = false)
class Families {

    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Family programmesAgain() {
        return family(
                "programme",
                (row, _) ->
                        new ProgrammeEvent.Restated(Programmes.programme(row).facts()));
    }

    @Bean
    Family networksAgain() {
        return Family.ofRows(
                "network",
                jdbc,
                Networks.SELECT + "where n.id > ? order by n.id limit ?",
                (row, _) -> new NetworkEvent.Restated(Networks.network(row).facts()));
    }

    @Bean
    Family organisationsAgain() {
        return family(
                "organisation",
                (row, _) -> new OrganisationEvent.Restated(
                        Organisations.organisation(row).facts()));
    }

    @Bean
    Family membershipsAgain() {
        return family(
                "membership",
                (row, _) ->
                        new MembershipEvent.Restated(Memberships.membership(row).facts()));
    }

    @Bean
    Family meetingsAgain() {
        return family(
                "meeting",
                (row, _) -> new MeetingEvent.Restated(Meetings.meeting(row).facts()));
    }

    /**
     * Locked until what is told of them stands in the outbox: who asks to be forgotten in the meantime would else be
     * introduced once more behind her tombstone.
     */
    @Bean
    Family peopleAgain() {
        return Family.ofRows(
                "person",
                jdbc,
                "select * from person where id > ? order by id limit ? for share",
                (row, _) -> person(row));
    }

    @Bean
    Family representationsAgain() {
        return family(
                "representation",
                (row, _) -> new RepresentationEvent.Restated(
                        Representations.representation(row).facts()));
    }

    private Family family(String table, RowMapper<? extends Event> telling) {
        return Family.ofRows(table, jdbc, "select * from " + table + " where id > ? order by id limit ?", telling);
    }

    private static Event person(ResultSet row) throws SQLException {
        Person person = People.person(row);
        UUID id = person.id();
        Person.Details details = person.details();
        return person.erased()
                ? new PersonEvent.Erased(id)
                : new PersonEvent.Introduced(id, details.name(), details.email(), details.language());
    }
}
