package nl.kopgroep.network.bootstrap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an installation starts with, as its file says. */
record Founding(List<ProgrammeEntry> programmes, List<NetworkEntry> networks) {

    /**
     * @param endsOn a date, or {@code next-31-december}
     * @param colour {@code #rrggbb}; left out, the usual one
     */
    record ProgrammeEntry(
            UUID id,
            UUID organisationId,
            String name,
            @Nullable String region,
            @Nullable String website,
            @Nullable String endsOn,
            String dataController,
            String privacyContact,
            @Nullable String contact,
            @Nullable String colour,
            List<CoordinatorEntry> coordinators) {

        @Nullable
        LocalDate lastDay(LocalDate today) {
            if (endsOn == null) {
                return null;
            }
            return "next-31-december".equals(endsOn) ? LocalDate.of(today.getYear(), 12, 31) : LocalDate.parse(endsOn);
        }
    }

    record CoordinatorEntry(UUID id, String name, String email, String language) {
        @Override
        public String toString() {
            return "CoordinatorEntry[id=" + id + "]";
        }
    }

    /**
     * What the members decided on the notice of a handover.
     *
     * @param minimumDays the shortest notice that they are content with
     * @param decision when and where they decided it, in words
     */
    record NoticeEntry(int minimumDays, String decision) {}

    /**
     * @param permalinkHost host of the network's links; left out, the installation's own
     * @param notice left out, members are told as long before a handover as is usual
     */
    record NetworkEntry(
            UUID id,
            String slug,
            String name,
            String summary,
            UUID steward,
            @Nullable String permalinkHost,
            String mailDomain,
            String listId,
            @Nullable NoticeEntry notice) {}
}
