package org.relata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.json.JsonMapper;

/** Whether the schema of a kind of file, which editors use, and its reader take the same files. */
public final class SchemaAgreement {
  private final Schema schema;
  private final String file;
  private final Class<? extends RuntimeException> refusal;
  private final Consumer<String> reader;

  /**
   * A member of an object.
   *
   * @param there how likely the object has it
   * @param right how many times likelier than any of the values the first is; 0 for not at all
   * @param values right and wrong ones
   */
  public record Member(String name, double there, int right, List<Object> values) {
    private Arbitrary<Map<String, Object>> entry() {
      Arbitrary<Object> any = Arbitraries.of(values);
      Arbitrary<Object> value =
          right == 0
              ? any
              : Arbitraries.frequencyOf(
                  Tuple.of(right, Arbitraries.just(values.get(0))), Tuple.of(1, any));
      return value
          .map(chosen -> Map.of(name, chosen))
          .optional(there)
          .map(entry -> entry.orElse(Map.of()));
    }
  }

  /**
   * Compares a schema with a reader.
   *
   * @param file what the reader calls the file in what it refuses
   * @param refusal what it throws then
   * @param reader reads a file's text
   */
  public SchemaAgreement(
      String schema,
      String file,
      Class<? extends RuntimeException> refusal,
      Consumer<String> reader) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    this.file = file;
    this.refusal = refusal;
    this.reader = reader;
  }

  /** Returns objects of some keys. */
  public static Arbitrary<Map<String, Object>> objects(List<Member> keys) {
    return Combinators.combine(keys.stream().map(Member::entry).toList())
        .as(
            entries -> {
              Map<String, Object> object = new LinkedHashMap<>();
              entries.forEach(object::putAll);
              return object;
            });
  }

  /** Has both judge a file of one object in a list; of many, some have to be right. */
  public void holdsFor(String list, Map<String, Object> object) {
    String json = JsonMapper.shared().writeValueAsString(Map.of(list, List.of(object)));
    boolean valid = faults(json).isEmpty();
    Statistics.label("valid")
        .collect(valid)
        .coverage(cover -> cover.check(true).percentage(share -> share > 10));
    assertThat(isRead(json)).as(json + faults(json)).isEqualTo(valid);
  }

  /** Has both refuse files. */
  public void refuses(List<String> files) {
    assertThat(files)
        .allSatisfy(
            json -> {
              assertThat(isRead(json)).as("read").isFalse();
              assertThat(faults(json)).as("faults").isNotEmpty();
            });
  }

  /** Has both take a file. */
  public void takes(String json) {
    assertThat(isRead(json)).as(json).isTrue();
    assertThat(faults(json)).as(json).isEmpty();
  }

  private boolean isRead(String json) {
    try {
      reader.accept(json);
      return true;
    } catch (RuntimeException e) {
      assertThat(e).isInstanceOf(refusal).hasMessageStartingWith(file + ":");
      return false;
    }
  }

  private List<?> faults(String json) {
    return schema.validate(JsonMapper.shared().readTree(json));
  }
}
