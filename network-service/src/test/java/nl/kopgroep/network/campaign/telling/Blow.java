package nl.kopgroep.network.campaign.telling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nl.kopgroep.network.campaign.telling.MailSink.Mood;

/**
 * One thing that goes wrong.
 *
 * @param pause milliseconds of peace before it
 * @param millis how long it lasts; for a kill, until it is started again
 * @param waits whether everything has to be at work again before it strikes
 */
record Blow(Kind kind, Victim victim, int pause, int millis, boolean waits) {

    enum Kind {
        KILL,
        STOP,
        FILL_UP
    }

    enum Victim {
        NOTIFICATION_SERVICE,
        CONTENT_SERVICE,
        KAFKA,
        POSTGRESQL,
        MAIL_SERVER
    }

    /** What the mail server does in the background, a while each. */
    static final List<Map<Mood, Double>> WEATHER = List.of(
            Map.of(),
            Map.of(Mood.POSTPONES, 0.2, Mood.CUTS_AFTER_DATA, 0.02),
            Map.of(Mood.CLOSING, 0.1),
            Map.of(Mood.CUTS_IN_DATA, 0.05, Mood.CUTS_AFTER_DATA, 0.03),
            Map.of(Mood.SILENT, 0.005, Mood.FULL, 0.1),
            Map.of(Mood.POSTPONES, 0.05, Mood.CLOSING, 0.05, Mood.FULL, 0.05, Mood.CUTS_AFTER_DATA, 0.02));

    /** So many kills over all victims, most of them of the service that tells; each victim stopped and filled up once. */
    static List<Blow> drawn(Random random, int kills, boolean canFillUp) {
        List<Blow> blows = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            int lot = random.nextInt(100);
            Victim victim = lot < 40
                    ? Victim.NOTIFICATION_SERVICE
                    : lot < 60
                            ? Victim.MAIL_SERVER
                            : lot < 75 ? Victim.POSTGRESQL : lot < 90 ? Victim.CONTENT_SERVICE : Victim.KAFKA;
            blows.add(
                    new Blow(Kind.KILL, victim, random.nextInt(4000), random.nextInt(1000), random.nextInt(100) < 75));
        }
        for (Victim victim : Victim.values()) {
            blows.add(new Blow(Kind.STOP, victim, random.nextInt(2000), 60_000, true));
            boolean disk = victim == Victim.KAFKA || victim == Victim.POSTGRESQL;
            if (victim == Victim.MAIL_SERVER || disk && canFillUp) {
                blows.add(new Blow(Kind.FILL_UP, victim, random.nextInt(2000), 15_000, true));
            }
        }
        Collections.shuffle(blows, random);
        return List.copyOf(blows);
    }

    String named() {
        return victim.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
