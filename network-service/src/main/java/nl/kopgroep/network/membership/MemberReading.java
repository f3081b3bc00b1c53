package nl.kopgroep.network.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.network.organisation.Organisations;
import nl.kopgroep.network.organisation.Profile;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory: who takes part is public, whom to ask is for members, who applied is the steward's to see. */
@Component
class MemberReading {

    private final JdbcClient jdbc;
    private final Access access;

    MemberReading(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    record MemberOrganisation(
            UUID id,
            String name,
            String kind,
            @Nullable String region,
            @Nullable String website,
            List<String> partners,
            List<String> continues,
            @Nullable LocalDate runsFrom,
            @Nullable LocalDate runsUntil,
            @Nullable String brings,
            List<UUID> themes) {

        static MemberOrganisation of(UUID id, Profile profile, List<UUID> themes) {
            return new MemberOrganisation(
                    id,
                    profile.name(),
                    profile.kind(),
                    profile.region(),
                    profile.website(),
                    profile.partners(),
                    profile.continues(),
                    profile.runsFrom(),
                    profile.runsUntil(),
                    profile.brings(),
                    themes);
        }
    }

    record MemberContact(UUID personId, String name, String role) {}

    record Member(
            UUID membershipId,
            String status,
            @Nullable LocalDate since,
            MemberOrganisation organisation,
            @Nullable String presentation,
            @Nullable MemberContact contact) {}

    record ApplicantView(String name, String email, String language) {
        @Override
        public String toString() {
            return "ApplicantView[]";
        }
    }

    record ReceivedApplication(
            UUID membershipId,
            String status,
            @Nullable Instant appliedAt,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable String motivation,
            MemberOrganisation organisation,
            @Nullable ApplicantView applicant) {}

    /** @param theme one that the member chose for its presentation; which themes there are is content-service's to know */
    record Filter(
            @Nullable String kind,
            @Nullable String region,
            @Nullable String q,
            @Nullable UUID organisation,
            @Nullable UUID theme) {}

    private static final String ADMITTED = """
            from membership m join organisation o on o.id = m.organisation_id
            where m.network_id = :network and m.status = 'admitted'
              and (:kind::text is null or o.kind = :kind)
              and (:region::text is null or lower(o.region) = lower(:region))
              and (:organisation::uuid is null or o.id = :organisation)
              and (:theme::uuid is null or :theme = any(m.themes))
              and (:q::text is null or o.name ilike :q or array_to_string(o.partners, ' ') ilike :q or o.brings ilike :q)
            """;

    Page<Member> members(UUID networkId, Caller caller, Filter filter, PageRequest page) {
        access.require(caller, networkId, Right.READ_PUBLIC);
        boolean close = access.may(caller, networkId, Right.READ_NETWORK);
        long total = filtered("select count(*) " + ADMITTED, networkId, filter)
                .query((row, _) -> row.getLong(1))
                .single();
        List<Member> members = filtered("""
                select m.id as membership_id, m.status, m.since, m.presentation, m.themes, o.*,
                  c.person_id as contact_id, c.name as contact_name, c.role as contact_role
                from (select m.id as chosen, o.id as organisation_id %s
                      order by lower(o.name), o.id limit :size offset :offset) chosen
                join membership m on m.id = chosen.chosen
                join organisation o on o.id = chosen.organisation_id
                left join lateral (
                  select r.person_id, p.name, r.role from representation r join person p on p.id = r.person_id
                  where r.organisation_id = o.id and r.ended_at is null and :close
                  order by r.whom_to_ask desc, r.since, r.id limit 1) c on true
                order by lower(o.name), o.id""".formatted(ADMITTED), networkId, filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .param("close", close)
                .query((row, _) -> member(row))
                .list();
        return Page.of(members, page, total);
    }

    Page<ReceivedApplication> applications(UUID networkId, Caller caller, String status, PageRequest page) {
        access.require(caller, networkId, Right.READ_STEWARDSHIP);
        boolean steward = access.may(caller, networkId, Right.MANAGE_MEMBERS);
        long total = jdbc.sql("select count(*) from membership where network_id = ? and status = ?")
                .params(networkId, status)
                .query((row, _) -> row.getLong(1))
                .single();
        List<ReceivedApplication> applications = jdbc.sql("""
                select m.id as membership_id, m.status, m.applied_at, m.decided_at, m.reason, m.motivation, m.themes,
                  o.*, a.name as applicant_name, a.email as applicant_email, a.language as applicant_language
                from membership m join organisation o on o.id = m.organisation_id
                left join applicant a on a.membership_id = m.id and ?
                where m.network_id = ? and m.status = ?
                order by m.applied_at, m.id limit ? offset ?""")
                .params(steward, networkId, status, page.size(), page.offset())
                .query((row, _) -> application(row))
                .list();
        return Page.of(applications, page, total);
    }

    private JdbcClient.StatementSpec filtered(String sql, UUID networkId, Filter filter) {
        return jdbc.sql(sql)
                .param("network", networkId)
                .param("kind", blankToNull(filter.kind()))
                .param("region", blankToNull(filter.region()))
                .param("organisation", filter.organisation())
                .param("theme", filter.theme())
                .param("q", pattern(filter.q()));
    }

    private static Member member(ResultSet row) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        return new Member(
                row.getObject("membership_id", UUID.class),
                row.getString("status"),
                row.getObject("since", LocalDate.class),
                organisation(row),
                row.getString("presentation"),
                contact == null
                        ? null
                        : new MemberContact(contact, row.getString("contact_name"), row.getString("contact_role")));
    }

    private static ReceivedApplication application(ResultSet row) throws SQLException {
        String applicant = row.getString("applicant_name");
        return new ReceivedApplication(
                row.getObject("membership_id", UUID.class),
                row.getString("status"),
                instant(row, "applied_at"),
                instant(row, "decided_at"),
                row.getString("reason"),
                row.getString("motivation"),
                organisation(row),
                applicant == null
                        ? null
                        : new ApplicantView(
                                applicant, row.getString("applicant_email"), row.getString("applicant_language")));
    }

    private static MemberOrganisation organisation(ResultSet row) throws SQLException {
        return MemberOrganisation.of(
                row.getObject("id", UUID.class),
                Organisations.profile(row),
                Memberships.themes(row.getArray("themes")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        java.sql.Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String pattern(@Nullable String q) {
        String text = blankToNull(q);
        return text == null
                ? null
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
