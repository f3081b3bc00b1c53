package nl.kopgroep.network.person.keycloak;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code GET /actuator/keycloak} shows what waits and the last comparison; {@code POST} compares now. */
@Component
@Endpoint(id = "keycloak")
class KeycloakEndpoint {

    private final KeycloakTasks tasks;
    private final ObjectProvider<Reconciliation> reconciliation;

    KeycloakEndpoint(KeycloakTasks tasks, ObjectProvider<Reconciliation> reconciliation) {
        this.tasks = tasks;
        this.reconciliation = reconciliation;
    }

    /** @param provisioning whether this process keeps accounts at all */
    record State(
            boolean provisioning, KeycloakTasks.Waiting tasks, Reconciliation.@Nullable Report lastReconciliation) {}

    @ReadOperation
    State state() {
        Reconciliation known = reconciliation.getIfAvailable();
        return new State(known != null, tasks.waiting(), known == null ? null : known.last());
    }

    @WriteOperation
    State reconcile() {
        reconciliation.ifAvailable(Reconciliation::run);
        return state();
    }
}
