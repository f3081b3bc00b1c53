package nl.kopgroep.projections;

import nl.kopgroep.messaging.Uuid7;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Lets operators make the projections anew: what {@code ./kopgroep rebuild} calls. */
@Endpoint(id = "rebuild")
class RebuildEndpoint {

    private final Projections projections;

    RebuildEndpoint(Projections projections) {
        this.projections = projections;
    }

    @ReadOperation
    Projections.Progress progress() {
        return projections.progress();
    }

    @WriteOperation
    Projections.Progress rebuild() {
        projections.rebuild(Uuid7.next());
        return projections.progress();
    }
}
