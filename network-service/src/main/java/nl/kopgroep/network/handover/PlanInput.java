package nl.kopgroep.network.handover;

import java.time.Instant;
import java.util.Map;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A plan as it comes in. The members' decision is looked up, not believed. */
record PlanInput(
        @Nullable Instant freezeAt,
        @Nullable Integer noticeDays,
        @Nullable Map<String, @Nullable String> whatChanges,
        @Nullable Boolean automatic) {

    private static final int LONGEST_TEXT = 4000;

    static Plan checked(@Nullable PlanInput input) {
        if (input == null) {
            throw Problem.invalid("plan", "vul het plan in.", "fill in the plan.");
        }
        return input.checked();
    }

    private Plan checked() {
        Findings findings = new Findings();
        if (noticeDays == null || noticeDays < 0 || noticeDays > 365) {
            findings.add("noticeDays", "een getal van 0 tot en met 365", "a number from 0 up to and including 365");
        }
        if (freezeAt == null) {
            findings.add(
                    "freezeAt",
                    "kies vanaf wanneer het netwerk bevroren mag worden",
                    "choose from when on the network may be frozen");
        }
        Map<String, @Nullable String> texts = whatChanges == null ? Map.of() : whatChanges;
        Findings perLanguage = findings.within("whatChanges");
        String nl = perLanguage.required("nl", texts.get("nl"), LONGEST_TEXT);
        String en = perLanguage.required("en", texts.get("en"), LONGEST_TEXT);
        findings.raise();
        return new Plan(
                freezeAt == null ? Instant.EPOCH : freezeAt,
                noticeDays == null ? 0 : noticeDays,
                Map.of("nl", nl, "en", en),
                null,
                Boolean.TRUE.equals(automatic));
    }
}
