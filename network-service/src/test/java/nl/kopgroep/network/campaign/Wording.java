package nl.kopgroep.network.campaign;

import java.util.Locale;

/** What is sent. */
final class Wording {

    static final String SUBSCRIPTION = "{\"includeNarrower\":false,\"frequency\":\"here-only\"}";

    private Wording() {}

    static String theme(String label) {
        return "{\"prefLabel\":{\"nl\":\"%s\"}}".formatted(label);
    }

    static String item(String title) {
        return """
            {"title":"%s","kind":"tip","text":"Geschreven terwijl er iets uitviel.","themes":[],
             "audience":"network","language":"nl"}\
            """.formatted(title);
    }

    static String meeting(String title) {
        return "{\"title\":\"%s\",\"startsAt\":\"2027-03-01T13:00:00Z\"}".formatted(title);
    }

    static String presentation(int number) {
        return "{\"text\":\"Versie %d\"}".formatted(number);
    }

    static String application(String name) {
        return """
            {"organisation":{"name":"%1$s","kind":"company"},
             "applicant":{"name":"Aanvrager","email":"%2$s@campaign.example","language":"nl"},
             "motivation":"Wij doen graag mee."}\
            """.formatted(name, name.replace(' ', '-').toLowerCase(Locale.ROOT));
    }
}
