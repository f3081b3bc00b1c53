package nl.kopgroep.events;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (2020-12) of an event record. It allows more than it names: a later writer may have grown. */
final class RecordSchema {

    private RecordSchema() {}

    static Map<String, Object> of(Class<? extends Event> type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", EventTypes.schemaOf(type));
        schema.put("title", EventTypes.nameOf(type));
        schema.putAll(object(type));
        return schema;
    }

    private static Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Map<String, Object> property = value(component.getAnnotatedType());
            if (nullable) {
                property.put("type", List.of(property.get("type"), "null"));
            } else {
                required.add(component.getName());
            }
            properties.put(component.getName(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private static Map<String, Object> value(AnnotatedType annotated) {
        Type type = annotated.getType();
        Map<String, Object> schema = new LinkedHashMap<>();
        if (type instanceof ParameterizedType generic) {
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            if (generic.getRawType() == List.class) {
                schema.put("type", "array");
                schema.put("items", value(arguments[0]));
            } else {
                schema.put("type", "object");
                schema.put("additionalProperties", value(arguments[1]));
            }
        } else if (type == String.class) {
            schema.put("type", "string");
        } else if (type == UUID.class) {
            schema.put("type", "string");
            schema.put("format", "uuid");
        } else if (type == Instant.class) {
            schema.put("type", "string");
            schema.put("format", "date-time");
        } else if (type == LocalDate.class) {
            schema.put("type", "string");
            schema.put("format", "date");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == long.class || type == int.class || type == Long.class) {
            schema.put("type", "integer");
        } else if (type instanceof Class<?> nested && nested.isRecord()) {
            schema.putAll(object(nested));
        } else {
            throw new IllegalArgumentException("An event can't carry a " + type + " yet: teach RecordSchema about it");
        }
        return schema;
    }
}
