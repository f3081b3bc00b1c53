package nl.kopgroep.notification.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kopgroep.support.problem.Problem;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers can make this service connect to: nothing but public servers, whatever they write or answer. */
class OutletTest {

    private static final Targets STRICT = new Targets(properties(false));

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.192",
                "198.18.0.1",
                "192.88.99.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::7f00:1",
                "2002:7f00:1::1",
                "2001::7f00:1",
                "2001:db8::1",
                "fec0::1"
            })
    void a_name_that_leads_to_an_address_that_is_not_public_is_never_connected_to(String address) throws Exception {
        Attempt attempt = outlet(false, _ -> new InetAddress[] {InetAddress.getByName(address)});
        assertThat(attempt.problem()).isEqualTo("address-refused");
        assertThat(receiver.got).isEmpty();
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        assertThat(outlet(false, _ -> addresses("9.9.9.9", "127.0.0.1")).problem())
                .isEqualTo("address-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9.9.9", "185.199.108.153", "172.32.0.1", "100.128.0.1", "2606:4700::1", "2a00:1450::1"})
    void a_public_address_is_let_through(String address) {
        assertThat(PublicAddresses.contains(addresses(address)[0])).isTrue();
    }

    @Test
    void a_name_is_looked_up_once_so_that_it_cannot_become_another_address_in_between() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Resolving names = new Resolving(
                named(_ -> asked.getAndIncrement() == 0 ? addresses("9.9.9.9") : addresses("127.0.0.1")), false);
        assertThat(names.resolve("rebinding.example")).containsExactly(addresses("9.9.9.9"));
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> names.resolve("rebinding.example")).isInstanceOf(Resolving.NotPublic.class);
        asked.set(0);
        outlet(true, _ -> {
            asked.incrementAndGet();
            return addresses("127.0.0.1");
        });
        assertThat(asked).as("for one connection").hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "gopher://hooks.example.org/",
                "https://user:secret@hooks.example.org/",
                "https://hooks.example.org@127.0.0.1/",
                "https://localhost/",
                "https://intranet/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0177.0.0.1/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://127.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://hooks.example.org:22/",
                "https://hooks.example.org:5432/",
                "https://hooks.example.org:80/",
                "https://hooks.example.org/#x",
                "https://hooks.example.org./",
                "https:///x",
                "https://",
                "",
                "javascript:alert(1)",
                "https://hooks.example.org/a b",
                "https://hooks.example.org/\r\nX-Header: 1"
            })
    void an_address_that_is_not_a_public_name_over_tls_is_refused_when_it_is_given(String url) {
        assertThatThrownBy(() -> STRICT.accept(url)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/in?a=b",
                "https://hooks.example.org:8443/",
                "https://xn--bcher-kva.example/"
            })
    void a_usual_address_is_accepted(String url) {
        assertThat(STRICT.accept(url).toString()).isEqualTo(url);
    }

    @Test
    void a_redirect_is_not_followed() {
        Receiver other = new Receiver();
        receiver.mood = Receiver.says(307, "", "Location", "http://localhost:" + other.port() + "/");
        Attempt attempt = local();
        assertThat(attempt.status()).isEqualTo(307);
        assertThat(attempt.succeeded()).isFalse();
        assertThat(other.got).isEmpty();
        other.close();
    }

    @Test
    void an_answer_without_end_is_read_for_a_kilobyte_and_cut_off() {
        receiver.mood = Receiver.pours(0);
        Attempt attempt = local();
        assertThat(attempt.status()).isEqualTo(200);
        assertThat(attempt.answer()).hasSize(Outlet.SHOWN);
        assertThat(attempt.took()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void an_answer_that_trickles_is_cut_off_in_time() {
        receiver.mood = Receiver.pours(50);
        assertThat(local().took()).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void a_receiver_that_says_nothing_is_left_in_time() {
        receiver.mood = _ -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
        Attempt attempt = local();
        assertThat(attempt.problem()).isEqualTo("timeout");
        assertThat(attempt.took()).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void what_is_answered_is_kept_as_text_that_can_be_stored() {
        receiver.mood = Receiver.says(500, "<script>\u0000\u001B[31m</script>\n");
        assertThat(local().answer()).isEqualTo("<script>\uFFFD\uFFFD[31m</script>\n");
    }

    @Test
    void a_wish_to_be_left_alone_is_understood_in_seconds_and_as_a_date_and_never_for_more_than_a_day() {
        receiver.mood = Receiver.says(503, "", "Retry-After", "120");
        assertThat(local().retryAfter()).isEqualTo(Duration.ofMinutes(2));
        receiver.mood = Receiver.says(503, "", "Retry-After", "Wed, 21 Oct 2099 07:28:00 GMT");
        assertThat(local().retryAfter()).isEqualTo(Duration.ofDays(1));
        receiver.mood = Receiver.says(503, "", "Retry-After", "soon");
        assertThat(local().retryAfter()).isNull();
    }

    private Attempt local() {
        return outlet(true, _ -> addresses("127.0.0.1"));
    }

    private Attempt outlet(boolean local, Names names) {
        try (Outlet outlet =
                new Outlet(named(names), local, DefaultClientTlsStrategy.createDefault(), Duration.ofSeconds(2))) {
            return outlet.post(
                    URI.create("http://hooks.example.org:" + receiver.port() + "/in"),
                    Map.of("webhook-id", "msg_1"),
                    "{}");
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static DnsResolver named(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.of(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static InetAddress[] addresses(String... written) {
        return Arrays.stream(written)
                .map(address -> {
                    try {
                        return InetAddress.getByName(address);
                    } catch (UnknownHostException misspelt) {
                        throw new IllegalArgumentException(misspelt);
                    }
                })
                .toArray(InetAddress[]::new);
    }

    private static WebhookProperties properties(boolean local) {
        return new WebhookProperties(
                local,
                Set.of(443, 8443),
                Duration.ofSeconds(2),
                Duration.ofSeconds(90),
                Duration.ofSeconds(5),
                Duration.ofDays(30),
                Duration.ofDays(5));
    }
}
