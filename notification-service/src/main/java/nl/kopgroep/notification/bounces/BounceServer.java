package nl.kopgroep.notification.bounces;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** Listens for the mail server that brings back what could not be delivered. */
@Component
class BounceServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BounceServer.class);
    private static final int MOST_CONNECTIONS = 20;

    private final ReturnPaths returnPaths;
    private final TakingBounce taking;
    private final MeterRegistry meters;
    private final BounceProperties properties;
    private volatile @Nullable SMTPServer server;

    BounceServer(ReturnPaths returnPaths, TakingBounce taking, MeterRegistry meters, BounceProperties properties) {
        this.returnPaths = returnPaths;
        this.taking = taking;
        this.meters = meters;
        this.properties = properties;
    }

    /** Where it listens; -1 when it doesn't. */
    int port() {
        SMTPServer running = server;
        return running == null ? -1 : running.getPortAllocated();
    }

    @Override
    public void start() {
        if (properties.port() < 0) {
            return;
        }
        try {
            SMTPServer started = SMTPServer.port(properties.port())
                    .bindAddress(InetAddress.getByName(properties.address()))
                    .hostName("localhost")
                    .softwareName("Kopgroep")
                    .maxConnections(MOST_CONNECTIONS)
                    .connectionTimeout(1, TimeUnit.MINUTES)
                    .messageHandlerFactory(_ -> new ReceivingMail(returnPaths, taking, meters))
                    .build();
            started.start();
            server = started;
            log.info("Mail that comes back is taken in on port {}", started.getPortAllocated());
        } catch (UnknownHostException wrong) {
            throw new IllegalStateException("kopgroep.bounces.address is no address of this machine", wrong);
        }
    }

    @Override
    public void stop() {
        SMTPServer running = server;
        server = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
