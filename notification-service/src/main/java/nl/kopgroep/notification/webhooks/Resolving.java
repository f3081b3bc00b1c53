package nl.kopgroep.notification.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once for each connection, and lets it through only when every address that it has is public. What
 * is connected to is what was looked at: a name that changes its mind in between gains nothing.
 */
final class Resolving implements DnsResolver {

    private final DnsResolver names;
    private final boolean local;

    /** @param local whether this machine itself is let through as well */
    Resolving(DnsResolver names, boolean local) {
        this.names = names;
        this.local = local;
    }

    /** A name leads to where nothing may be sent. */
    static final class NotPublic extends UnknownHostException {
        NotPublic(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            if (!PublicAddresses.contains(address) && !(local && address.isLoopbackAddress())) {
                throw new NotPublic(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
