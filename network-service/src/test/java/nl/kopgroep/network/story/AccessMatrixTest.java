package nl.kopgroep.network.story;

import java.util.stream.Stream;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.access.matrix.AccessMatrix;
import nl.kopgroep.network.network.Stewarding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of this service, tried as everybody. */
@NetworkServiceTest
class AccessMatrixTest {

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    NetworkGates gates;

    @Autowired
    Stewarding stewarding;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_endpoint_has_an_expectation() {
        matrix().assertEveryEndpointHasAnExpectation(mappings);
    }

    @TestFactory
    Stream<DynamicTest> everybody_may_what_the_matrix_says_and_nothing_else() {
        return matrix().tests();
    }

    private AccessMatrix matrix() {
        return AccessMatrix.of(
                "/access-matrix.txt", "http://127.0.0.1:" + port, new StagedWorld(stage, gates, stewarding));
    }
}
