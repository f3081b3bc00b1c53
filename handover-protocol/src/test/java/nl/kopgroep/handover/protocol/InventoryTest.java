package nl.kopgroep.handover.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Properties that hold for any set of records; each repetition has its own seed, named in the failure. */
class InventoryTest {

    private static final Kind ITEM = new Kind("item");

    @RepeatedTest(value = 50, name = "seed {currentRepetition}")
    void the_order_of_storage_does_not_matter(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<CanonicalRecord> records = someRecords(random);
        List<CanonicalRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);

        assertThat(inventory(shuffled).digest()).isEqualTo(inventory(records).digest());
    }

    @RepeatedTest(value = 50, name = "seed {currentRepetition}")
    void a_record_told_twice_counts_once(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<CanonicalRecord> records = someRecords(random);
        List<CanonicalRecord> withRepeat = new ArrayList<>(records);
        withRepeat.add(records.get(random.nextInt(records.size())));

        assertThat(inventory(withRepeat).count()).isEqualTo(records.size());
        assertThat(inventory(withRepeat).digest()).isEqualTo(inventory(records).digest());
    }

    @RepeatedTest(value = 50, name = "seed {currentRepetition}")
    void any_changed_field_of_any_record_is_seen_and_named(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<CanonicalRecord> records = someRecords(random);
        int at = random.nextInt(records.size());
        CanonicalRecord changed = changedIn(records.get(at), random);
        List<CanonicalRecord> after = new ArrayList<>(records);
        after.set(at, changed);

        Comparison comparison = inventory(records).comparedWith(inventory(after));

        assertThat(inventory(after).digest()).isNotEqualTo(inventory(records).digest());
        assertThat(comparison.equal()).isFalse();
        assertThat(comparison.changed()).containsExactly(changed.id());
        assertThat(comparison.missing()).isEmpty();
        assertThat(comparison.extra()).isEmpty();
    }

    @RepeatedTest(value = 50, name = "seed {currentRepetition}")
    void one_lost_and_another_one_found_is_seen_although_the_counts_agree(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<CanonicalRecord> records = someRecords(random);
        List<CanonicalRecord> after = new ArrayList<>(records);
        CanonicalRecord lost = after.remove(random.nextInt(after.size()));
        CanonicalRecord found = someRecord(random);
        after.add(found);

        Comparison comparison = inventory(records).comparedWith(inventory(after));

        assertThat(inventory(after).count()).isEqualTo(inventory(records).count());
        assertThat(comparison.missing()).containsExactly(lost.id());
        assertThat(comparison.extra()).containsExactly(found.id());
        assertThat(comparison.changed()).isEmpty();
    }

    @Test
    void two_records_with_one_id_and_other_content_are_never_folded_into_one() {
        UUID id = UUID.randomUUID();
        Inventory.Taking taking =
                Inventory.of(ITEM).add(CanonicalRecord.withId(id).with("a", 1).build());

        assertThatThrownBy(
                        () -> taking.add(CanonicalRecord.withId(id).with("a", 2).build()))
                .isInstanceOf(ContradictingRecords.class)
                .hasMessageContaining(id.toString());
    }

    @Test
    void an_inventory_is_the_same_when_only_the_hashes_were_kept() {
        Inventory taken = inventory(someRecords(new Random(7)));

        assertThat(Inventory.of(ITEM).addAll(taken.hashes()).done().digest()).isEqualTo(taken.digest());
        assertThat(taken.comparedWith(Inventory.of(ITEM).addAll(taken.hashes()).done())
                        .equal())
                .isTrue();
    }

    @Test
    void nothing_at_all_has_a_digest_too() {
        assertThat(inventory(List.of()).count()).isZero();
        // sha256sum < /dev/null
        assertThat(inventory(List.of()).digest())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void different_kinds_are_not_compared() {
        assertThatThrownBy(() -> inventory(List.of())
                        .comparedWith(Inventory.of(new Kind("theme")).done()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_kind_has_a_plain_name() {
        assertThat(new Kind("network-settings")).hasToString("network-settings");
        assertThatThrownBy(() -> new Kind("Network Settings")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Inventory inventory(List<CanonicalRecord> records) {
        Inventory.Taking taking = Inventory.of(ITEM);
        records.forEach(taking::add);
        return taking.done();
    }

    private static List<CanonicalRecord> someRecords(Random random) {
        List<CanonicalRecord> records = new ArrayList<>();
        int count = 1 + random.nextInt(200);
        for (int i = 0; i < count; i++) {
            records.add(someRecord(random));
        }
        return records;
    }

    private static CanonicalRecord someRecord(Random random) {
        return record(
                new UUID(random.nextLong(), random.nextLong()), text(random), random.nextInt(), random.nextBoolean());
    }

    private static CanonicalRecord record(UUID id, String title, int number, boolean open) {
        return CanonicalRecord.withId(id)
                .with("title", title)
                .with("number", number)
                .with("open", open)
                .build();
    }

    private static CanonicalRecord changedIn(CanonicalRecord old, Random random) {
        CanonicalRecord changed = record(old.id(), text(random), random.nextInt(), random.nextBoolean());
        return changed.equals(old) ? changedIn(old, random) : changed;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(20), 0x20, 0xD7FF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
