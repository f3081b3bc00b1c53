package nl.kopgroep.network.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.support.exchange.ExchangedRecord;
import org.jspecify.annotations.Nullable;

/** What an import takes and an export gives, per kind. Other records of the same source are named by their id there. */
public sealed interface ImportRecord extends ExchangedRecord {

    /** @param id the platform's own, which an export tells because knowledge names it; an import asks nothing of it */
    record OrganisationRecord(
            @Nullable String source,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String region,
            @Nullable String website,
            @Nullable List<String> partners,
            @Nullable List<String> continues,
            @Nullable LocalDate runsFrom,
            @Nullable LocalDate runsUntil,
            @Nullable String brings,
            @Nullable UUID id)
            implements ImportRecord {}

    /**
     * A person acting for one organisation; who acts for two comes twice, under one address and two ids.
     *
     * @param personId the platform's own, which an export tells because knowledge names it; an import asks nothing of it
     */
    record PersonRecord(
            @Nullable String source,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable Boolean whomToAsk,
            @Nullable UUID personId)
            implements ImportRecord {
        @Override
        public String toString() {
            return "PersonRecord[" + source + " " + externalId + "]";
        }
    }

    record MembershipRecord(
            @Nullable String source,
            @Nullable String externalId,
            @Nullable String organisation,
            @Nullable LocalDate since,
            @Nullable String presentation)
            implements ImportRecord {}

    /** @param series what it is one of; a file that says nothing of it leaves what is known */
    record MeetingRecord(
            @Nullable String source,
            @Nullable String externalId,
            @Nullable String title,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable String host,
            @Nullable String description,
            @Nullable Boolean yearInferred,
            @Nullable String series)
            implements ImportRecord {}
}
