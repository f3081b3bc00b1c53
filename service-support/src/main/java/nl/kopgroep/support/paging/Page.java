package nl.kopgroep.support.paging;

import java.util.List;
import java.util.function.Function;

/** One part of a list, and where it is in the whole. */
public record Page<T>(List<T> items, Position page) {

    public Page {
        items = List.copyOf(items);
    }

    public record Position(int number, int size, long totalItems, long totalPages) {}

    public static <T> Page<T> of(List<T> items, PageRequest request, long totalItems) {
        long pages = (totalItems + request.size() - 1) / request.size();
        return new Page<>(items, new Position(request.number(), request.size(), totalItems, pages));
    }

    public <R> Page<R> map(Function<? super T, R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), page);
    }
}
