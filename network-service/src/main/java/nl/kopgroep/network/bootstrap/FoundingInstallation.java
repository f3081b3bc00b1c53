package nl.kopgroep.network.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.kopgroep.access.Role;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.handover.Notice;
import nl.kopgroep.network.network.Network;
import nl.kopgroep.network.network.Networks;
import nl.kopgroep.network.organisation.Organisation;
import nl.kopgroep.network.organisation.Organisations;
import nl.kopgroep.network.organisation.Profile;
import nl.kopgroep.network.person.Appointing;
import nl.kopgroep.network.person.Person;
import nl.kopgroep.network.programme.ChosenColour;
import nl.kopgroep.network.programme.Programme;
import nl.kopgroep.network.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Founds, at the start, what the file names and the installation doesn't have yet. What is there is left as it is: from
 * its founding on it is the people's. The file is where networks and programmes come from; nobody makes them over the API.
 */
@Component
class FoundingInstallation implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FoundingInstallation.class);
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Programmes programmes;
    private final Organisations organisations;
    private final Networks networks;
    private final Appointing appointing;
    private final Notice notice;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Resource file;
    private final JsonMapper json;
    private final String publicUrl;

    FoundingInstallation(
            Programmes programmes,
            Organisations organisations,
            Networks networks,
            Appointing appointing,
            Notice notice,
            Facts facts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ResourceLoader resources,
            JsonMapper json,
            @Value("${kopgroep.bootstrap}") String location,
            @Value("${kopgroep.public-url}") String publicUrl) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.networks = networks;
        this.appointing = appointing;
        this.notice = notice;
        this.facts = facts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.file = resources.getResource(location);
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Founding founding = read();
        transaction.executeWithoutResult(_ -> {
            // Several instances may start at once.
            jdbc.sql("select pg_advisory_xact_lock(4_106_731)")
                    .query((row, _) -> true)
                    .single();
            founding.programmes().forEach(this::found);
            founding.networks().forEach(this::found);
        });
    }

    private void found(Founding.ProgrammeEntry entry) {
        if (programmes.find(entry.id()).isPresent()) {
            return;
        }
        Organisation organisation = Organisation.register(
                entry.organisationId(),
                new Profile(
                        entry.name(),
                        "programme",
                        entry.region(),
                        entry.website(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                true);
        organisations.add(organisation);
        facts.tell(organisation);
        Programme programme = Programme.register(
                entry.id(),
                entry.organisationId(),
                new Programme.Description(
                        entry.name(),
                        entry.lastDay(LocalDate.now(HERE)),
                        entry.dataController(),
                        entry.privacyContact(),
                        entry.contact()),
                ChosenColour.checked(entry.colour()));
        programmes.add(programme);
        facts.tell(programme);
        for (Founding.CoordinatorEntry coordinator : entry.coordinators()) {
            appointing.introduce(
                    coordinator.id(),
                    new Person.Details(coordinator.name(), coordinator.email(), coordinator.language()));
            appointing.bring(coordinator.id(), entry.organisationId(), Role.COORDINATOR);
        }
        log.info("Founded programme {}", entry.id());
    }

    private void found(Founding.NetworkEntry entry) {
        if (networks.find(entry.id()).isPresent()) {
            return;
        }
        Programme steward = programmes
                .find(entry.steward())
                .orElseThrow(() -> new IllegalStateException("Network " + entry.slug()
                        + " names a steward that is no programme of the installation: " + entry.steward()));
        String host = entry.permalinkHost() == null ? URI.create(publicUrl).getAuthority() : entry.permalinkHost();
        Network network = Network.found(
                entry.id(),
                entry.slug(),
                new Network.Profile(entry.name(), entry.summary(), host, entry.mailDomain(), entry.listId()),
                new Network.Steward(steward.id(), steward.organisationId(), steward.name()));
        networks.add(network);
        facts.tell(network);
        if (entry.notice() != null) {
            notice.record(
                    entry.id(),
                    new Notice.Decision(
                            entry.notice().minimumDays(), entry.notice().decision()));
        }
        log.info("Founded network {}", entry.slug());
    }

    private Founding read() {
        try (InputStream in = file.getInputStream()) {
            return json.readValue(in, Founding.class);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "kopgroep.bootstrap (KOPGROEP_BOOTSTRAP) names what the installation starts with, and "
                            + file.getDescription() + " can't be read",
                    e);
        }
    }
}
