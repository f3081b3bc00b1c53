package nl.kopgroep.launcher.command;

/** Somebody pressed Ctrl-C, and all there is to say has been said. */
public final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1;
}
