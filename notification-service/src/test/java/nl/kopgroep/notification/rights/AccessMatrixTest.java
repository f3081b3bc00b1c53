package nl.kopgroep.notification.rights;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.access.matrix.AccessMatrix;
import nl.kopgroep.access.matrix.ProjectedWorld;
import nl.kopgroep.events.ThemeEvent;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.projections.Projections;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@NotificationTest
class AccessMatrixTest {

    private final RequestMappingHandlerMapping mappings;
    private final AccessMatrix matrix;

    AccessMatrixTest(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            @Autowired Projections projections,
            @Autowired NetworkGates gates,
            @Autowired TransactionTemplate transaction,
            @Autowired JdbcClient jdbc,
            @Value("${local.server.port}") int port) {
        this.mappings = mappings;
        UUID theme = UUID.randomUUID();
        ProjectedWorld world = new ProjectedWorld(projections, gates, transaction, jdbc, _ -> theme.toString());
        transaction.executeWithoutResult(_ -> projections.apply(
                new ThemeEvent.Defined(
                        new ThemeEvent.ThemeFacts(
                                theme, world.network, null, "Financiering", "Funding", List.of(), false),
                        true),
                1));
        this.matrix = AccessMatrix.of("/access-matrix.txt", "http://127.0.0.1:" + port, world);
    }

    @Test
    void every_endpoint_has_an_expectation() {
        matrix.assertEveryEndpointHasAnExpectation(mappings);
    }

    @TestFactory
    Stream<DynamicTest> everybody_may_what_they_may_and_no_more() {
        return matrix.tests();
    }
}
