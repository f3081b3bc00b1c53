package nl.kopgroep.notification.mailing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.EntryWording;
import nl.kopgroep.notification.telling.MeetingAppointment;
import nl.kopgroep.support.calendar.Appointment;
import nl.kopgroep.support.calendar.CalendarFile;
import org.jspecify.annotations.Nullable;

/** What a mail tells of meetings, as the reader's agenda takes it in. */
final class Agendas {

    private Agendas() {}

    /** Each meeting once, as it is by the last that was said of it, in whatever order it was told; null when no story is about one. */
    static Letter.@Nullable Agenda of(List<Story> stories, Network network, String publicUrl) {
        Map<UUID, Appointment> meetings = new LinkedHashMap<>();
        Appointment.Organizer organizer = new Appointment.Organizer(network.stewardName(), network.mailDomain());
        for (Story story : stories) {
            for (Entry entry : story.entries()) {
                MeetingAppointment.of(entry, organizer, URI.create(publicUrl + EntryWording.path(entry)))
                        .ifPresent(appointment -> meetings.merge(
                                appointment.id(),
                                appointment,
                                (one, other) -> other.sequence() > one.sequence() ? other : one));
            }
        }
        if (meetings.isEmpty()) {
            return null;
        }
        List<Appointment> all = List.copyOf(meetings.values());
        boolean whole = all.size() == stories.size();
        return whole && all.size() == 1 && all.getFirst().cancelled()
                ? new Letter.Agenda(CalendarFile.cancelled(all.getFirst()), "CANCEL", true)
                : new Letter.Agenda(CalendarFile.published(all), "PUBLISH", whole && all.size() == 1);
    }
}
