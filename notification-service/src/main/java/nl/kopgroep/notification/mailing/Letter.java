package nl.kopgroep.notification.mailing;

import java.util.List;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail's content, from which both its forms are made: plain text and HTML can't say different things.
 *
 * @param colours the network's and its steward's
 * @param heading what stands above several pieces; empty when there is one, which has its own title
 * @param opening the first sentence; empty when the title comes first
 * @param sections what it tells; one without a heading when there is nothing to put in order
 * @param because why the reader gets it, a whole sentence
 * @param stopUrl where it can be stopped without logging in, or null for what can't be switched off
 * @param stopWords what that link says; empty without one
 * @param settingsUrl where the reader chooses what to hear and how often
 * @param settingsWords what that link says
 * @param closing who runs the network, a whole sentence
 * @param agenda what it tells of meetings, for the reader's agenda; null when it tells of none
 */
record Letter(
        Language language,
        String networkName,
        Colours colours,
        String subject,
        String heading,
        String opening,
        List<Section> sections,
        String because,
        @Nullable String stopUrl,
        String stopWords,
        String settingsUrl,
        String settingsWords,
        String closing,
        @Nullable Agenda agenda) {

    /** Whatever people typed in these is one line by now: it can't look like another part of the mail. */
    Letter {
        networkName = OneLine.of(networkName);
        heading = OneLine.whole(heading);
        opening = OneLine.whole(opening);
        because = OneLine.whole(because);
        closing = OneLine.whole(closing);
        sections = List.copyOf(sections);
    }

    /** The same for a reader without an account: her choices are behind the link that needs no login. */
    Letter withoutLogin() {
        return new Letter(
                language,
                networkName,
                colours,
                subject,
                heading,
                opening,
                sections,
                because,
                stopUrl,
                stopWords,
                stopUrl == null ? settingsUrl : stopUrl,
                settingsWords,
                closing,
                agenda);
    }

    /** All that it tells, in the order of its sections. */
    List<Piece> pieces() {
        return sections.stream().flatMap(section -> section.pieces().stream()).toList();
    }

    /**
     * What an agenda takes in.
     *
     * @param file iCalendar
     * @param method what is to be done with it (RFC 5546); it stands in the file, too
     * @param whole whether the mail tells of nothing else, so that it is another form of the same
     */
    record Agenda(String file, String method, boolean whole) {}

    /**
     * Pieces that belong together.
     *
     * @param heading what they have in common; may be empty
     */
    record Section(String heading, List<Piece> pieces) {
        Section {
            heading = OneLine.whole(heading);
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * One thing told.
     *
     * @param kicker a few words above the title; may be empty
     * @param mark that it is known to the reader already; empty when it isn't
     * @param paragraphs below the title
     * @param action what the link says
     */
    record Piece(String kicker, String mark, String title, List<String> paragraphs, String url, String action) {
        Piece {
            kicker = OneLine.whole(kicker);
            title = OneLine.whole(title);
            paragraphs = paragraphs.stream().map(OneLine::whole).toList();
        }
    }
}
