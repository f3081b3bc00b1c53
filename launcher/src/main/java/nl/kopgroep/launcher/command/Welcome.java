package nl.kopgroep.launcher.command;

import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Ports;

/** The last lines of {@code up}: where to go and as whom. */
final class Welcome {

    private static final String ACCOUNTS = """

              Demo accounts, all with password  kopgroep
                coordinator@zorgpact.example                     hands the network over
                coordinator@actieleernetwerk.example             takes it over
                vertegenwoordiger@extra-strong.example           member organisation
                vertegenwoordiger@netwerkzon.example             member organisation
                vertegenwoordiger@zorgalliantie.example          member organisation
                dubbel@wijkleerbedrijven.example                 two member organisations
            """;

    private Welcome() {}

    static void show(Installation installation, boolean demo, Progress progress) {
        Ports ports = installation.ports();
        String other =
                installation.name().equals(Installation.DEFAULT_NAME) ? "" : " --installation " + installation.name();
        progress.say("kopgroep", "is up");
        progress.show("");
        progress.show("  Open     " + ports.publicUrl());
        progress.show("  Mail     " + ports.publicUrl() + "/mailbox/");
        if (demo) {
            progress.show(ACCOUNTS.stripTrailing());
        }
        progress.show("");
        progress.show("  Stop with ./kopgroep down" + other + ", look with ./kopgroep status" + other);
    }
}
