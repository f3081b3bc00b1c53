package nl.kopgroep.notification.mailing;

/** A letter as plain text. */
final class TextForm {

    private TextForm() {}

    static String of(Letter letter) {
        StringBuilder text = new StringBuilder();
        if (!letter.heading().isEmpty()) {
            text.append(letter.heading()).append("\n\n");
        }
        if (!letter.opening().isEmpty()) {
            text.append(letter.opening()).append("\n\n");
        }
        for (Letter.Section section : letter.sections()) {
            if (!section.heading().isEmpty()) {
                text.append("== ").append(section.heading()).append(" ==\n\n");
            }
            section.pieces().forEach(piece -> piece(text, piece));
        }
        text.append("-- \n").append(letter.because()).append('\n');
        if (letter.stopUrl() != null) {
            text.append(letter.stopWords())
                    .append(": ")
                    .append(letter.stopUrl())
                    .append('\n');
            text.append(letter.settingsWords())
                    .append(": ")
                    .append(letter.settingsUrl())
                    .append('\n');
        }
        return text.append(letter.closing()).append('\n').toString();
    }

    private static void piece(StringBuilder text, Letter.Piece piece) {
        if (!piece.kicker().isEmpty()) {
            text.append(piece.kicker()).append('\n');
        }
        text.append(piece.title());
        if (!piece.mark().isEmpty()) {
            text.append(" (").append(piece.mark()).append(')');
        }
        text.append('\n');
        piece.paragraphs()
                .forEach(paragraph -> text.append('\n').append(paragraph).append('\n'));
        text.append(piece.action()).append(": ").append(piece.url()).append("\n\n");
    }
}
