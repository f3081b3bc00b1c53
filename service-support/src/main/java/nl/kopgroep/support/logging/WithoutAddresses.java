package nl.kopgroep.support.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * The last guard of the rule that no personal data is logged: what looks like an e-mail address or a token is
 * blotted out of every line, also out of messages and stack traces of libraries. Our own code logs ids.
 */
public class WithoutAddresses implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");
    private static final Pattern TOKEN = Pattern.compile("\\beyJ[\\w-]{10,}\\.[\\w-]+\\.[\\w-]+");

    @Override
    public void customize(JsonWriter.Members<ILoggingEvent> members) {
        members.applyingValueProcessor(
                JsonWriter.ValueProcessor.of(String.class, text -> text == null ? null : blot(text)));
    }

    /** The same text without addresses and tokens. */
    public static String blot(String text) {
        String result = text;
        if (text.indexOf('@') >= 0) {
            result = ADDRESS.matcher(result).replaceAll("***@***");
        }
        return text.contains("eyJ") ? TOKEN.matcher(result).replaceAll("***token***") : result;
    }
}
