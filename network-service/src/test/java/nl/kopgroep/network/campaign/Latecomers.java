package nl.kopgroep.network.campaign;

import java.time.Duration;
import java.util.UUID;

/** Who writes with a page or a token from before the handover is refused in every service; the new steward isn't. */
final class Latecomers {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final World world;
    private final Checks checks;
    private final UUID anyTheme;

    Latecomers(World world, Checks checks, UUID anyTheme) {
        this.world = world;
        this.checks = checks;
        this.anyTheme = anyTheme;
    }

    /** @param epochBefore the network's epoch when the handover began */
    void tryToWrite(World.Coordinator from, World.Coordinator to, long epochBefore) throws Exception {
        String former = "not-steward-any-more";
        refused(former, from.someone(), "POST", Platform.CONTENT, "/themes", Wording.theme(late(from)), epochBefore);
        refused(
                former,
                from.someone(),
                "POST",
                Platform.NETWORK,
                "/meetings",
                Wording.meeting(late(from)),
                epochBefore);
        refused(
                "not-allowed",
                from.someone(),
                "PUT",
                Platform.NOTIFICATION,
                subscription(),
                Wording.SUBSCRIPTION,
                epochBefore);
        World.Member member = world.members().getLast();
        String stale = "stale-epoch";
        refused(stale, member.someone(), "POST", Platform.CONTENT, "/items", Wording.item("Te laat"), epochBefore);
        refused(
                stale,
                member.someone(),
                "PUT",
                Platform.NOTIFICATION,
                subscription(),
                Wording.SUBSCRIPTION,
                epochBefore);
        refused(stale, to.someone(), "POST", Platform.NETWORK, "/meetings", Wording.meeting("Te laat"), epochBefore);
        accepted(
                to.someone(),
                Platform.CONTENT,
                "/themes",
                Wording.theme(to.programme() + " neemt over " + epochBefore));
        accepted(to.someone(), Platform.NETWORK, "/meetings", Wording.meeting(to.programme() + " neemt over"));
    }

    private void refused(
            String problem, Someone who, String method, String service, String path, String body, long epoch)
            throws Exception {
        Someone.Answer[] answer = new Someone.Answer[1];
        Pause.until(service + " to answer", PATIENCE, () -> {
            answer[0] = who.ask(method, service, world.path(path), body, epoch);
            return !answer[0].isOfTheMoment();
        });
        checks.require(
                answer[0].problem().equals(problem),
                "%s at %s%s in epoch %d was answered %s, not %s"
                        .formatted(who.name(), service, path, epoch, answer[0], problem));
    }

    private void accepted(Someone who, String service, String path, String body) throws Exception {
        Someone.Answer[] answer = new Someone.Answer[1];
        Pause.until(service + " to answer", PATIENCE, () -> {
            answer[0] = who.post(service, world.path(path), body);
            return !answer[0].isOfTheMoment();
        });
        checks.require(
                answer[0].acknowledged(),
                "the new steward %s at %s%s was answered %s".formatted(who.name(), service, path, answer[0]));
    }

    private String subscription() {
        return "/subscriptions/" + anyTheme;
    }

    private static String late(World.Coordinator from) {
        return from.programme() + " te laat";
    }
}
