package nl.kopgroep.launcher.install;

/**
 * Where everything listens: a base and fixed offsets, so that two installations need no more than two bases.
 *
 * @param base the gateway's port, the only one that people use
 */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 8400;

    /** The highest offset in use; a base needs this many ports after it. */
    public static final int LAST_OFFSET = 28;

    public Ports {
        if (base < 1024 || base + LAST_OFFSET > 65535) {
            throw new IllegalArgumentException(
                    "--port must be between 1024 and " + (65535 - LAST_OFFSET) + ", not " + base);
        }
    }

    public int gateway() {
        return base;
    }

    public int networkService() {
        return base + 1;
    }

    public int contentService() {
        return base + 2;
    }

    public int notificationService() {
        return base + 3;
    }

    public int gatewayManagement() {
        return base + 10;
    }

    public int networkServiceManagement() {
        return base + 11;
    }

    public int contentServiceManagement() {
        return base + 12;
    }

    public int notificationServiceManagement() {
        return base + 13;
    }

    public int postgresql() {
        return base + 20;
    }

    public int kafka() {
        return base + 21;
    }

    public int kafkaController() {
        return base + 22;
    }

    public int elasticsearch() {
        return base + 23;
    }

    public int keycloak() {
        return base + 24;
    }

    public int keycloakManagement() {
        return base + 25;
    }

    public int smtp() {
        return base + 26;
    }

    public int mailbox() {
        return base + 27;
    }

    /** Where a mail server brings mail that comes back. */
    public int bounces() {
        return base + 28;
    }

    /** The origin that browsers see. */
    public String publicUrl() {
        return "http://localhost:" + base;
    }
}
