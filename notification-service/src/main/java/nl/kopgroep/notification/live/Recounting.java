package nl.kopgroep.notification.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.kopgroep.notification.telling.Unread;
import org.springframework.stereotype.Component;

/**
 * Counts again for whom something may have changed, many people at a time: however fast news comes, each of them is
 * counted once for all that came meanwhile.
 */
@Component
class Recounting {

    private static final int AT_A_TIME = 200;

    private final Set<UUID> people = ConcurrentHashMap.newKeySet();
    private final Set<UUID> updates = ConcurrentHashMap.newKeySet();
    private final Unread unread;
    private final UnreadStreams streams;

    Recounting(Unread unread, UnreadStreams streams) {
        this.unread = unread;
        this.streams = streams;
    }

    void person(UUID personId) {
        people.add(personId);
    }

    void update(UUID updateId) {
        updates.add(updateId);
    }

    void everybody() {
        people.addAll(streams.people());
    }

    /** Counts some; answers whether there was anything to count. */
    boolean countSome() {
        Set<UUID> connected = streams.people();
        List<UUID> told = take(updates);
        if (!told.isEmpty()) {
            try {
                people.addAll(unread.toldOf(told, connected));
            } catch (RuntimeException failed) {
                updates.addAll(told);
                throw failed;
            }
        }
        List<UUID> some = take(people);
        Set<UUID> looking = new HashSet<>(some);
        looking.retainAll(connected);
        if (!looking.isEmpty()) {
            try {
                unread.of(looking).forEach(streams::show);
            } catch (RuntimeException failed) {
                people.addAll(some);
                throw failed;
            }
        }
        return !told.isEmpty() || !some.isEmpty();
    }

    private static List<UUID> take(Set<UUID> from) {
        List<UUID> taken = new ArrayList<>();
        for (UUID id : from) {
            if (taken.size() == AT_A_TIME) {
                break;
            }
            if (from.remove(id)) {
                taken.add(id);
            }
        }
        return taken;
    }
}
