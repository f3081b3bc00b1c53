package nl.kopgroep.support.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in the published description what the code says with {@link Nullable}: a member of a record with it may be null,
 * and one without it is always there, in an answer, and has to be given, in a request.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the interface has it
final class RecordShape implements ModelConverter {

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema resolved = next.hasNext() ? next.next().resolve(type, context, next) : null;
        if (resolved == null || type.getType() == null) {
            return resolved;
        }
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        Schema model = resolved.get$ref() == null
                ? resolved
                : context.getDefinedModels().get(name(resolved.get$ref()));
        if (raw.isRecord() && model != null && model.getProperties() != null) {
            describe(raw, model);
        }
        return resolved;
    }

    private static void describe(Class<?> record, Schema model) {
        Map<String, Schema> properties = model.getProperties();
        for (RecordComponent component : record.getRecordComponents()) {
            Schema property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(component.getName(), nullable(property));
            } else {
                model.addRequiredItem(component.getName());
            }
        }
    }

    /** Beside a reference nothing else counts in OpenAPI 3.0, so that a reference goes inside. */
    private static Schema nullable(Schema property) {
        Schema own = property.get$ref() == null
                ? AnnotationsUtils.clone(property, false)
                : new Schema<>().allOf(List.of(property));
        return own.nullable(true);
    }

    private static String name(String reference) {
        return reference.substring(Components.COMPONENTS_SCHEMAS_REF.length());
    }
}
