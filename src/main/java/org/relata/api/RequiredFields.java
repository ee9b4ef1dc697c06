package org.relata.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the OpenAPI document says of answers: each has all fields but those that its record lets be
 * null, which are then left out.
 */
@Component
final class RequiredFields implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    Class<?> described = described(type.getType());
    if (schema != null && described != null && described.isRecord()) {
      require(described, schema.get$ref() == null ? schema : named(schema.get$ref(), context));
    }
    return schema;
  }

  /** The library's own kind of type is of the older Jackson. */
  private static @Nullable Class<?> described(@Nullable Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    return type instanceof JavaType java ? java.getRawClass() : null;
  }

  private static @Nullable Schema<?> named(String reference, ModelConverterContext context) {
    return context
        .getDefinedModels()
        .get(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()));
  }

  private static void require(Class<?> described, @Nullable Schema<?> schema) {
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    Set<String> required = new LinkedHashSet<>();
    if (schema.getRequired() != null) {
      required.addAll(schema.getRequired());
    }
    Arrays.stream(described.getRecordComponents())
        .filter(component -> !isNullable(component))
        .map(RecordComponent::getName)
        .filter(schema.getProperties()::containsKey)
        .forEach(required::add);
    schema.setRequired(List.copyOf(required));
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
