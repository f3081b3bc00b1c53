package nl.kopgroep.launcher.command;

/** Something that the person at the keyboard has to decide or repair. Its message is all that is shown. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refusal(String message) {
        super(message);
    }
}
