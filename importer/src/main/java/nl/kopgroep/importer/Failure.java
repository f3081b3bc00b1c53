package nl.kopgroep.importer;

/** Why the command stops, in words for whoever typed it. */
class Failure extends RuntimeException {
    Failure(String message) {
        super(message);
    }
}
