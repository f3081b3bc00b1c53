package nl.kopgroep.messaging;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code GET /actuator/parking} lists what stands still, {@code POST /actuator/parking/received-34} tries it again. */
@Endpoint(id = "parking")
final class ParkingEndpoint {

    private final Parking parking;

    ParkingEndpoint(Parking parking) {
        this.parking = parking;
    }

    @ReadOperation
    Map<String, List<ParkedEvent>> parked() {
        return Map.of("items", parking.list());
    }

    @WriteOperation
    Map<String, Integer> release(@Selector String id) {
        return Map.of("released", parking.release(id));
    }
}
