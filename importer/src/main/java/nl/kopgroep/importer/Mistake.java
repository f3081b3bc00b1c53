package nl.kopgroep.importer;

/** Something in a folder that has to be put right first: where it stands and what to do. */
record Mistake(String file, long line, String column, String advice) {

    @Override
    public String toString() {
        return "%s:%d %s: %s".formatted(file, line, column, advice);
    }
}
