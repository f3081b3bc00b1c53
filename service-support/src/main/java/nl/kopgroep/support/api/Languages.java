package nl.kopgroep.support.api;

import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Dutch first, English for who asks for it, nothing else: there are words in no other language. */
public final class Languages {

    private static final Locale DUTCH = Locale.of("nl");

    private Languages() {}

    public static LocaleResolver resolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(DUTCH, Locale.ENGLISH));
        resolver.setDefaultLocale(DUTCH);
        return resolver;
    }
}
