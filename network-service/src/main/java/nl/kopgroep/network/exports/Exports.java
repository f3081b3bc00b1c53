package nl.kopgroep.network.exports;

import java.sql.Timestamp;
import java.util.UUID;
import nl.kopgroep.network.imports.ImportRecord.MeetingRecord;
import nl.kopgroep.network.imports.ImportRecord.MembershipRecord;
import nl.kopgroep.network.imports.ImportRecord.OrganisationRecord;
import nl.kopgroep.network.imports.ImportRecord.PersonRecord;
import nl.kopgroep.network.meeting.Meeting;
import nl.kopgroep.network.meeting.Meetings;
import nl.kopgroep.network.organisation.Organisations;
import nl.kopgroep.network.organisation.Profile;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what belongs to a network: its members, who acts for them, when it met, and the organisations that these name.
 * Records go by the id of the source that they came from, or else by the platform's own.
 */
@Repository
class Exports {

    /** Members of now and before, whose knowledge stays; hosts; and what the steward brought. A programme is no part. */
    private static final String ORGANISATIONS = """
            from organisation o
            left join imported i on i.kind = 'organisation' and i.record_id = o.id
            where not exists (select 1 from programme p where p.organisation_id = o.id)
              and (exists (select 1 from membership m
                     where m.organisation_id = o.id and m.network_id = :network and m.status in ('admitted', 'left'))
                or exists (select 1 from meeting g where g.host_organisation_id = o.id and g.network_id = :network)
                or i.network_id = :network)
            """;

    private static final String PEOPLE = """
            from representation r join person p on p.id = r.person_id
            join organisation o on o.id = r.organisation_id
            left join imported i on i.kind = 'representation' and i.record_id = r.id
            left join imported io on io.kind = 'organisation' and io.record_id = o.id
            where r.ended_at is null and p.erased_at is null
              and not exists (select 1 from programme c where c.organisation_id = o.id)
              and exists (select 1 from membership m
                where m.organisation_id = o.id and m.network_id = :network and m.status = 'admitted')
            """;

    private static final String MEMBERSHIPS = """
            from membership m
            left join imported i on i.kind = 'membership' and i.record_id = m.id
            left join imported io on io.kind = 'organisation' and io.record_id = m.organisation_id
            where m.network_id = :network and m.status = 'admitted'
            """;

    private static final String MEETINGS = """
            from meeting g
            left join imported i on i.kind = 'meeting' and i.record_id = g.id
            left join imported io on io.kind = 'organisation' and io.record_id = g.host_organisation_id
            where g.network_id = :network and not g.cancelled
            """;

    private final JdbcClient jdbc;

    Exports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<OrganisationRecord> organisations(UUID networkId, PageRequest page) {
        return page("o.*", "o.id", ORGANISATIONS, networkId, page, (row, _) -> {
            Profile profile = Organisations.profile(row);
            return new OrganisationRecord(
                    row.getString("export_source"),
                    row.getString("export_id"),
                    profile.name(),
                    profile.kind(),
                    profile.region(),
                    profile.website(),
                    profile.partners(),
                    profile.continues(),
                    profile.runsFrom(),
                    profile.runsUntil(),
                    profile.brings(),
                    row.getObject("id", UUID.class));
        });
    }

    Page<PersonRecord> people(UUID networkId, PageRequest page) {
        return page(
                "p.name, p.email, p.language, r.role, r.whom_to_ask, r.person_id, coalesce(io.external_id, o.id::text) as organisation",
                "r.id",
                PEOPLE,
                networkId,
                page,
                (row, _) -> new PersonRecord(
                        row.getString("export_source"),
                        row.getString("export_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        row.getString("organisation"),
                        row.getString("role"),
                        row.getBoolean("whom_to_ask"),
                        row.getObject("person_id", UUID.class)));
    }

    Page<MembershipRecord> memberships(UUID networkId, PageRequest page) {
        return page(
                "m.since, m.presentation, coalesce(io.external_id, m.organisation_id::text) as organisation",
                "m.id",
                MEMBERSHIPS,
                networkId,
                page,
                (row, _) -> new MembershipRecord(
                        row.getString("export_source"),
                        row.getString("export_id"),
                        row.getString("organisation"),
                        row.getObject("since", java.time.LocalDate.class),
                        row.getString("presentation")));
    }

    Page<MeetingRecord> meetings(UUID networkId, PageRequest page) {
        return page(
                "g.*, coalesce(io.external_id, g.host_organisation_id::text) as host",
                "g.id",
                MEETINGS,
                networkId,
                page,
                (row, _) -> {
                    Meeting.Agenda agenda = Meetings.meeting(row).agenda();
                    Timestamp ends = row.getTimestamp("ends_at");
                    return new MeetingRecord(
                            row.getString("export_source"),
                            row.getString("export_id"),
                            agenda.title(),
                            agenda.startsAt(),
                            ends == null ? null : ends.toInstant(),
                            agenda.place(),
                            row.getString("host"),
                            agenda.description(),
                            agenda.yearInferred(),
                            agenda.series());
                });
    }

    private <R> Page<R> page(
            String columns, String id, String from, UUID networkId, PageRequest page, RowMapper<R> mapper) {
        long total = jdbc.sql("select count(*) " + from)
                .param("network", networkId)
                .query((row, _) -> row.getLong(1))
                .single();
        return Page.of(
                jdbc.sql("""
                        select %s, coalesce(i.source, 'kopgroep') as export_source,
                          coalesce(i.external_id, %s::text) as export_id
                        %s order by export_id, %s limit :size offset :offset""".formatted(columns, id, from, id))
                        .param("network", networkId)
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query(mapper)
                        .list(),
                page,
                total);
    }
}
