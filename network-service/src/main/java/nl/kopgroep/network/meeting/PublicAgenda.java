package nl.kopgroep.network.meeting;

import java.net.URI;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.network.network.Network;
import nl.kopgroep.network.network.Networks;
import nl.kopgroep.support.calendar.Appointment;
import nl.kopgroep.support.calendar.Appointment.Organizer;
import nl.kopgroep.support.calendar.CalendarFile;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A network's meetings as an agenda: what a visitor may see of them, whoever asks, so that anybody may keep it. What
 * was called off stays in it and says so, or agendas would go on showing it.
 */
@Component
class PublicAgenda {

    private static final Period BACK = Period.ofYears(1);
    private static final int MOST = 1_000;

    private final Networks networks;
    private final Meetings meetings;
    private final Access access;
    private final Clock clock;
    private final String publicUrl;

    PublicAgenda(
            Networks networks,
            Meetings meetings,
            Access access,
            Clock clock,
            @Value("${kopgroep.public-url}") String publicUrl) {
        this.networks = networks;
        this.meetings = meetings;
        this.access = access;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** From a year ago on; of one series, or of all. */
    String of(String idOrSlug, @Nullable String series) {
        Network network = networks.find(idOrSlug).orElseThrow(Problem::notFound);
        access.require(Caller.VISITOR, network.id(), Right.READ_PUBLIC);
        URI page = UriComponentsBuilder.fromUriString(publicUrl)
                .pathSegment("netwerken", network.slug(), "bijeenkomsten")
                .build()
                .toUri();
        Organizer organizer =
                new Organizer(network.steward().name(), network.profile().mailDomain());
        List<Appointment> appointments = meetings
                .after(clock.instant().atZone(ZoneOffset.UTC).minus(BACK).toInstant(), network.id(), series, MOST)
                .stream()
                .map(dated -> appointment(dated, organizer, page))
                .toList();
        String name = network.profile().name();
        return CalendarFile.agenda(series == null ? name : name + ": " + series, appointments);
    }

    private static Appointment appointment(Meetings.Dated dated, Organizer organizer, URI page) {
        Meeting meeting = dated.meeting();
        Meeting.Agenda agenda = meeting.agenda();
        return new Appointment(
                meeting.id(),
                organizer,
                meeting.sequence(),
                dated.changedAt(),
                meeting.cancelled(),
                agenda.title(),
                agenda.startsAt(),
                agenda.endsAt(),
                agenda.place(),
                agenda.series(),
                page);
    }
}
