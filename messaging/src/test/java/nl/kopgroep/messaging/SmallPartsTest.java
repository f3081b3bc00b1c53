package nl.kopgroep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import nl.kopgroep.events.MembershipEvent;
import org.junit.jupiter.api.Test;

class SmallPartsTest {

    @Test
    void an_identifier_is_of_version_7_and_of_now() {
        var before = System.currentTimeMillis();
        var id = Uuid7.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void identifiers_of_one_millisecond_differ() {
        var ids = new HashSet<UUID>();
        for (int i = 0; i < 100_000; i++) {
            ids.add(Uuid7.next());
        }
        assertThat(ids).hasSize(100_000);
    }

    @Test
    void an_aggregate_numbers_its_events_from_where_it_was_saved() {
        var organisation = new AggregateRoot(4) {
            void present(MembershipEvent event) {
                register(event);
            }
        };
        organisation.present(Facts.left(UUID.randomUUID()));
        organisation.present(Facts.left(UUID.randomUUID()));
        assertThat(organisation.version()).isEqualTo(6);
        assertThat(organisation.releaseEvents())
                .extracting(RegisteredEvent::version)
                .containsExactly(5L, 6L);
        assertThat(organisation.releaseEvents()).isEmpty();
    }

    @Test
    void buckets_are_all_used() {
        var buckets = new HashSet<Integer>();
        for (int i = 0; i < 1_000; i++) {
            buckets.add(Outbox.bucketOf(Uuid7.next()));
        }
        assertThat(buckets).hasSize(Outbox.BUCKETS);
    }
}
