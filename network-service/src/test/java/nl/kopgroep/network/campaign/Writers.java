package nl.kopgroep.network.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everybody writes without a pause in every service, whatever they are answered: members, somebody who applies, and
 * both programmes' coordinators, of whom one is refused at any moment.
 */
final class Writers implements AutoCloseable {

    private final World world;
    private final Ledger ledger;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<UUID> themesToFollow = new ConcurrentLinkedQueue<>();
    private final Queue<Followed> followed = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    private record Followed(UUID theme, UUID subscription) {}

    Writers(World world, Ledger ledger) {
        this.world = world;
        this.ledger = ledger;
        for (World.Member member : world.members()) {
            repeat(
                    120,
                    () -> create(
                            member.someone(),
                            "item",
                            Platform.CONTENT,
                            "/items",
                            Wording.item("Item " + number.incrementAndGet())));
            int[] presentation = {0};
            repeat(200, () -> present(member, ++presentation[0]));
        }
        for (World.Coordinator coordinator : List.of(world.zorgpact(), world.actieleernetwerk())) {
            repeat(400, () -> defineTheme(coordinator));
            repeat(
                    200,
                    () -> create(
                            coordinator.someone(),
                            "meeting",
                            Platform.NETWORK,
                            "/meetings",
                            Wording.meeting(title(coordinator))));
        }
        repeat(700, this::apply);
        repeat(150, this::follow);
        repeat(600, this::stopFollowing);
    }

    private String title(World.Coordinator coordinator) {
        return coordinator.programme() + " " + number.incrementAndGet();
    }

    /** Creates something, and says which id was answered, if any. */
    private void create(Someone who, String kind, String service, String path, String body) {
        Instant asked = Instant.now();
        Someone.Answer answer = who.post(service, world.path(path), body);
        if (answer.acknowledged()) {
            ledger.acknowledged(kind, UUID.fromString(answer.text("/id")), who.name(), asked);
        }
    }

    private void defineTheme(World.Coordinator coordinator) {
        Instant asked = Instant.now();
        Someone.Answer answer =
                coordinator.someone().post(Platform.CONTENT, world.path("/themes"), Wording.theme(title(coordinator)));
        if (answer.acknowledged()) {
            UUID theme = UUID.fromString(answer.text("/id"));
            ledger.acknowledged("theme", theme, coordinator.programme(), asked);
            themesToFollow.add(theme);
        }
    }

    private void present(World.Member member, int version) {
        Someone.Answer answer = member.someone()
                .put(
                        Platform.NETWORK,
                        "/memberships/" + member.membership() + "/presentation",
                        Wording.presentation(version));
        if (answer.acknowledged()) {
            ledger.presented(member.membership(), version);
        }
    }

    private void apply() {
        Instant asked = Instant.now();
        Someone.Answer answer = world.visitor()
                .post(
                        Platform.NETWORK,
                        world.path("/applications"),
                        Wording.application("Aanvrager " + number.incrementAndGet()));
        if (answer.acknowledged()) {
            ledger.acknowledged("membership", UUID.fromString(answer.text("/membershipId")), "visitor", asked);
        }
    }

    /** Each theme once, so that what is stopped stays so. */
    private void follow() {
        UUID theme = themesToFollow.peek();
        if (theme == null) {
            return;
        }
        Someone member = world.members().getFirst().someone();
        Instant asked = Instant.now();
        Someone.Answer answer =
                member.put(Platform.NOTIFICATION, world.path("/subscriptions/" + theme), Wording.SUBSCRIPTION);
        if (answer.acknowledged()) {
            UUID subscription = UUID.fromString(answer.text("/id"));
            ledger.acknowledged("subscription", subscription, member.name(), asked);
            themesToFollow.poll();
            followed.add(new Followed(theme, subscription));
        }
    }

    /** Never frozen: whoever is told that it has stopped hears no more of it. */
    private void stopFollowing() {
        Followed which = followed.size() < 3 ? null : followed.peek();
        if (which == null) {
            return;
        }
        Someone member = world.members().getFirst().someone();
        if (member.delete(Platform.NOTIFICATION, world.path("/subscriptions/" + which.theme()))
                .acknowledged()) {
            ledger.stopped(which.subscription());
            followed.poll();
        }
    }

    private void repeat(int pause, Runnable what) {
        threads.add(Thread.ofVirtual().start(() -> {
            while (going.get()) {
                what.run();
                Pause.millis(pause);
            }
        }));
    }

    /** Fails when one of them gave up: then the campaign tests less than it says. */
    void requireAlive() {
        if (threads.stream().anyMatch(thread -> !thread.isAlive())) {
            throw new Broken("a writer gave up");
        }
    }

    @Override
    public void close() throws InterruptedException {
        going.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
