package org.relata.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springframework.stereotype.Component;

/**
 * What the OpenAPI document says of answers: the Javadoc of their records, which the compiler kept,
 * as CommonMark.
 */
@Component
final class AnswerDocs extends SpringDocJavadocProvider {
  private static final Pattern CODE = Pattern.compile("</?code>");
  private static final Pattern VALUE =
      Pattern.compile("\\{@value\\s+(?:[\\w.]*\\.)?(\\w*)#(\\w+)}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  @Override
  public String getClassJavadoc(Class<?> documented) {
    return commonMark(super.getClassJavadoc(documented), documented);
  }

  @Override
  public Map<String, String> getRecordClassParamJavadoc(Class<?> documented) {
    Map<String, String> fields = new TreeMap<>(super.getRecordClassParamJavadoc(documented));
    fields.replaceAll((field, text) -> commonMark(text, documented));
    return fields;
  }

  private static String commonMark(String javadoc, Class<?> documented) {
    String text = BLANKS.matcher(javadoc).replaceAll(" ").strip();
    text = VALUE.matcher(text).replaceAll(constant -> valueOf(constant, documented));
    return CODE.matcher(text).replaceAll("`");
  }

  /** Constants are of the documented class, or of one of its package. */
  private static String valueOf(MatchResult constant, Class<?> documented) {
    String owner = constant.group(1);
    try {
      Class<?> declaring =
          owner.isEmpty() || owner.equals(documented.getSimpleName())
              ? documented
              : Class.forName(documented.getPackageName() + "." + owner);
      return String.valueOf(declaring.getField(constant.group(2)).get(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "the Javadoc of " + documented.getName() + " names no constant: " + constant.group(), e);
    }
  }
}
