package nl.kopgroep.content.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, who acts for an organisation or for nobody. */
public record Person(UUID id, @Nullable UUID actingFor) {

    public UUID organisation() {
        if (actingFor == null) {
            throw new IllegalStateException("acts for nobody");
        }
        return actingFor;
    }
}
