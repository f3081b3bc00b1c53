package nl.kopgroep.notification.mailing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.following.UnsubscribeToken;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;

/** Writes letters as always, but one about an item with this title can't be written. */
@Primary
public class UnwritableLetters extends LetterWriter {

    public static final String TITLE = "Hier zijn geen woorden voor";

    UnwritableLetters(@Value("${kopgroep.public-url}") String publicUrl) {
        super(publicUrl);
    }

    @Override
    Letter write(
            String kind,
            List<Entry> entries,
            Network network,
            Map<UUID, Label> labels,
            @Nullable UnsubscribeToken stop,
            Language language) {
        if (entries.stream().anyMatch(entry -> TITLE.equals(entry.itemTitle()))) {
            throw new IllegalStateException("no words for this");
        }
        return super.write(kind, entries, network, labels, stop, language);
    }
}
