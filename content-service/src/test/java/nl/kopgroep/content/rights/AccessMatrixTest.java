package nl.kopgroep.content.rights;

import java.util.Map;
import java.util.stream.Stream;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.access.matrix.AccessMatrix;
import nl.kopgroep.access.matrix.Persona;
import nl.kopgroep.access.matrix.ProjectedWorld;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.ContentTest;
import nl.kopgroep.content.support.Knowledge;
import nl.kopgroep.content.support.Knowledge.Draft;
import nl.kopgroep.content.support.Person;
import nl.kopgroep.content.support.Village.Network;
import nl.kopgroep.projections.Projections;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ContentTest
class AccessMatrixTest {

    private final Knowledge knowledge;
    private final RequestMappingHandlerMapping mappings;
    private final ProjectedWorld world;
    private final AccessMatrix matrix;

    AccessMatrixTest(
            @Autowired Api api,
            @Autowired Knowledge knowledge,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            @Autowired Projections projections,
            @Autowired NetworkGates gates,
            @Autowired TransactionTemplate transaction,
            @Autowired JdbcClient jdbc) {
        this.knowledge = knowledge;
        this.mappings = mappings;
        this.world = new ProjectedWorld(projections, gates, transaction, jdbc, this::sample);
        this.matrix = AccessMatrix.of("/access-matrix.txt", api.visitor().base(), world);
    }

    @Test
    void every_endpoint_has_an_expectation() {
        matrix.assertEveryEndpointHasAnExpectation(mappings);
    }

    @TestFactory
    Stream<DynamicTest> everybody_may_what_they_may_and_no_more() {
        return matrix.tests();
    }

    private String sample(String name) {
        Network network = new Network(
                world.network,
                person(Persona.STEWARD),
                person(Persona.MEMBER),
                person(Persona.OTHER_MEMBER),
                person(Persona.OUTSIDER));
        Draft tip = Draft.of("Een tip", "Tekst");
        return switch (name) {
            case "theme" -> knowledge.theme(network, "Thema " + world.id("unique"), Map.of());
            case "publicItem" -> knowledge.publish(network, network.member(), tip.forAudience("public"));
            case "networkItem" -> knowledge.publish(network, network.member(), tip);
            case "organisationItem" -> knowledge.publish(network, network.member(), tip.forAudience("organisation"));
            case "publicQuestion" -> question(network, "public");
            case "networkQuestion" -> question(network, "network");
            case "publicAnswer" -> answer(network, "public");
            case "networkAnswer" -> answer(network, "network");
            case "draft" -> knowledge.draft(network, network.member(), tip);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String question(Network network, String audience) {
        Draft question = Draft.of("Een vraag", "Hoe doen jullie dat?").with("kind", "question");
        return knowledge.publish(network, network.member(), question.forAudience(audience));
    }

    /** The member's own, to a question of its own. */
    private String answer(Network network, String audience) {
        return knowledge.answer(network.member(), question(network, audience), "Zo doen wij dat.");
    }

    private Person person(Persona persona) {
        return new Person(world.person(persona), world.organisation(persona));
    }
}
