package nl.kopgroep.network.restatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

/**
 * A kind of aggregate and how its present state is told.
 *
 * @param select all of its kind with an id above the parameter, in order of id, up to the other parameter
 */
record Family(String name, String select, Telling telling) {

    @FunctionalInterface
    interface Telling {
        Event of(ResultSet row) throws SQLException;
    }

    /** Everything that others may keep a copy of. The erased are told as erased: their tombstone again. */
    static List<Family> all() {
        return List.of(
                family(
                        "programme",
                        row -> new ProgrammeEvent.Restated(
                                Programmes.programme(row).facts())),
                new Family(
                        "network",
                        Networks.SELECT + "where n.id > ? order by n.id limit ?",
                        row -> new NetworkEvent.Restated(Networks.network(row).facts())),
                family(
                        "organisation",
                        row -> new OrganisationEvent.Restated(
                                Organisations.organisation(row).facts())),
                family(
                        "membership",
                        row -> new MembershipEvent.Restated(
                                Memberships.membership(row).facts())),
                family(
                        "meeting",
                        row -> new MeetingEvent.Restated(Meetings.meeting(row).facts())),
                family("person", Family::person),
                family(
                        "representation",
                        row -> new RepresentationEvent.Restated(
                                Representations.representation(row).facts())));
    }

    private static Family family(String table, Telling telling) {
        return new Family(table, "select * from " + table + " where id > ? order by id limit ?", telling);
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
