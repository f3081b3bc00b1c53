package nl.kopgroep.network.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kopgroep.events.HandoverEvent.TopicEnd;
import nl.kopgroep.events.ParticipantEvent;
import nl.kopgroep.events.ParticipantEvent.KindDifference;
import nl.kopgroep.events.ParticipantEvent.KindInventory;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at passing a network: which step the participants are at and what each has answered. It begins
 * anew with every freeze. Immutable; kept as JSON.
 *
 * @param step the step they were ordered to do last
 * @param orderedAt since when
 * @param participants what each participant has answered, by its name
 */
record Passing(Step step, Instant orderedAt, Map<String, Answers> participants) {

    Passing {
        participants = new TreeMap<>(participants);
    }

    /** What one participant has answered so far; null is not yet. */
    record Answers(
            Map<Step, Instant> at,
            List<TopicEnd> ends,
            @Nullable List<KindInventory> before,
            @Nullable List<KindInventory> after,
            List<KindDifference> differences) {

        static final Answers NONE = new Answers(Map.of(), List.of(), null, null, List.of());

        private Answers at(Step step, Instant now) {
            Map<Step, Instant> times = new EnumMap<>(Step.class);
            times.putAll(at);
            times.put(step, now);
            return new Answers(times, ends, before, after, differences);
        }

        Answers frozen(List<TopicEnd> reported, Instant now) {
            return new Answers(at, List.copyOf(reported), before, after, differences).at(Step.FREEZE, now);
        }

        Answers drained(Instant now) {
            return at(Step.DRAIN, now);
        }

        Answers counted(List<KindInventory> reported, Instant now) {
            return new Answers(at, ends, List.copyOf(reported), after, differences).at(Step.COUNT, now);
        }

        Answers transferred(List<KindInventory> reported, List<KindDifference> found, Instant now) {
            return new Answers(at, ends, before, List.copyOf(reported), List.copyOf(found)).at(Step.TRANSFER, now);
        }

        Answers thawed(Instant now) {
            return at(Step.THAW, now);
        }
    }

    static Passing begin(List<String> participants, Instant now) {
        Map<String, Answers> none = new TreeMap<>();
        participants.forEach(name -> none.put(name, Answers.NONE));
        return new Passing(Step.FREEZE, now, none);
    }

    /** The next step is ordered. */
    Passing order(Step next, Instant now) {
        return new Passing(next, now, participants);
    }

    /**
     * A participant answered. An answer to another step than the present one, or from who isn't a participant,
     * changes nothing.
     */
    Passing answered(ParticipantEvent answer, Instant now) {
        return switch (answer) {
            case ParticipantEvent.Frozen frozen ->
                answered(answer, Step.FREEZE, answers -> answers.frozen(frozen.ends(), now));
            case ParticipantEvent.Drained _ -> answered(answer, Step.DRAIN, answers -> answers.drained(now));
            case ParticipantEvent.InventoryTaken taken ->
                answered(answer, Step.COUNT, answers -> answers.counted(taken.kinds(), now));
            case ParticipantEvent.Transferred moved ->
                answered(
                        answer, Step.TRANSFER, answers -> answers.transferred(moved.kinds(), moved.differences(), now));
            case ParticipantEvent.Thawed _ -> answered(answer, Step.THAW, answers -> answers.thawed(now));
        };
    }

    private Passing answered(ParticipantEvent answer, Step answered, Function<Answers, Answers> what) {
        String participant = answer.participant();
        Answers before = participants.get(participant);
        if (before == null || answered != step || before.at().containsKey(step)) {
            return this;
        }
        Map<String, Answers> after = new TreeMap<>(participants);
        after.put(participant, what.apply(before));
        return new Passing(step, orderedAt, after);
    }

    /** Whether every participant has done the present step. */
    boolean everybodyAnswered() {
        return participants.values().stream().allMatch(answers -> answers.at().containsKey(step));
    }

    /** Where all topics end that frozen participants write to. */
    List<TopicEnd> ends() {
        return participants.values().stream()
                .flatMap(answers -> answers.ends().stream())
                .toList();
    }

    /**
     * Whether nothing is missing, extra or changed in any kind of any participant. One that counted no kind at
     * all has accounted for nothing.
     */
    boolean everythingAccountedFor() {
        return participants.keySet().stream().allMatch(this::accountedFor);
    }

    private boolean accountedFor(String participant) {
        Answers answers = participants.get(participant);
        List<Compared> rows =
                answers == null ? List.of() : Compared.all(participant, answers.before(), answers.after());
        return answers != null
                && answers.differences().isEmpty()
                && !rows.isEmpty()
                && rows.stream().allMatch(Compared::equal);
    }

    /** Every kind of record of every participant, before beside after. */
    List<Compared> comparison() {
        List<Compared> rows = new ArrayList<>();
        participants.forEach((name, answers) -> rows.addAll(Compared.all(name, answers.before(), answers.after())));
        return rows;
    }
}
