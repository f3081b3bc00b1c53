package nl.kopgroep.network.campaign;

/** A promise that wasn't kept: the campaign has failed. */
public final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Broken(String what) {
        super(what);
    }
}
