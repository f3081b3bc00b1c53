package nl.kopgroep.content.search;

/** Elasticsearch doesn't answer, or not as it should. Nothing is lost: it is tried again later. */
class IndexUnreachable extends RuntimeException {

    IndexUnreachable(String what, Throwable cause) {
        super(what, cause);
    }

    IndexUnreachable(String what) {
        super(what);
    }
}
