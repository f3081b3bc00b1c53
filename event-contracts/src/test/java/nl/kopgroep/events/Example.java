package nl.kopgroep.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An event record with every component filled, the same each time: what a new sample starts from. */
final class Example {

    private static final UUID ID = UUID.fromString("01937a00-0000-7000-8000-00000000000a");

    private Example() {}

    static <E extends Event> E of(Class<E> type) {
        return type.cast(value(type, type.getSimpleName()));
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? List.of(value(arguments[0], name))
                    : Map.of("nl", value(arguments[1], name));
        }
        if (type == String.class) {
            // Who says it decides the topic, so it has to be a service that there is.
            return switch (name) {
                case "participant", "by" -> "content-service";
                case "owner", "requestedBy" -> "notification-service";
                default -> name;
            };
        }
        if (type == UUID.class) {
            return ID;
        }
        if (type == Instant.class) {
            return Instant.parse("2026-12-31T23:00:00Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2026-12-31");
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 2;
        }
        if (type == long.class || type == Long.class) {
            return 3L;
        }
        return record((Class<?>) type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), component.getName()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("No example of " + type, impossible);
        }
    }
}
