package nl.kopgroep.support.paging;

import nl.kopgroep.support.problem.Problem;

/**
 * Which part of a list is asked for: query parameters {@code page} (from 0) and {@code size} (1 to 100,
 * 20 when left out). A controller method just takes it as an argument.
 */
public record PageRequest(int number, int size) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST_SIZE = 100;
    /** Further than this nobody pages; a filter or a search is what they need. */
    public static final int LAST_PAGE = 100_000;

    public PageRequest {
        if (number < 0 || number > LAST_PAGE) {
            throw Problem.invalid(
                    "page",
                    "een getal van 0 tot en met " + LAST_PAGE,
                    "a number from 0 up to and including " + LAST_PAGE);
        }
        if (size < 1 || size > LARGEST_SIZE) {
            throw Problem.invalid(
                    "size",
                    "een getal van 1 tot en met " + LARGEST_SIZE,
                    "a number from 1 up to and including " + LARGEST_SIZE);
        }
    }

    public static PageRequest first() {
        return new PageRequest(0, DEFAULT_SIZE);
    }

    /** For SQL. */
    public long offset() {
        return (long) number * size;
    }
}
