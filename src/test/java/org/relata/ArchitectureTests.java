package org.relata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the layout of the design: one package a stage, each importing only what stands before. */
class ArchitectureTests {
  private static final JavaClasses RELATA =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.relata");

  private static final String[] STAGES = {
    "access",
    "schema",
    "page",
    "source",
    "article",
    "sentence",
    "mention",
    "statement",
    "resolve",
    "check",
    "evaluation",
    "graph",
    "query",
    "refresh",
    "upkeep",
    "watch",
    "benchmark",
    "api",
    "traffic",
    "cli"
  };

  @Test
  void hasNoPackageCycles() {
    slices().matching("org.relata.(*)..").should().beFreeOfCycles().check(RELATA);
  }

  @Test
  void importsOnlyEarlierStages() {
    var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String stage : STAGES) {
      layers = layers.optionalLayer(stage).definedBy("org.relata." + stage + "..");
    }
    for (int i = 0; i < STAGES.length; i++) {
      String[] later = java.util.Arrays.copyOfRange(STAGES, i + 1, STAGES.length);
      layers =
          later.length == 0
              ? layers.whereLayer(STAGES[i]).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(STAGES[i]).mayOnlyBeAccessedByLayers(later);
    }
    layers.check(RELATA);
  }

  @Test
  void keepsLibrariesWhereTheyBelong() {
    only("edu.stanford.nlp..", "sentence", "benchmark");
    only("org.jsoup..", "article", "source");
    only("org.neo4j.driver..", "graph", "query", "traffic");
    only("org.springframework.web..", "api");
    only("org.springframework.security..", "api");
    only("picocli..", "cli");
  }

  private static void only(String library, String... stages) {
    String[] allowed = new String[stages.length];
    for (int i = 0; i < stages.length; i++) {
      allowed[i] = "org.relata." + stages[i] + "..";
    }
    noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("the design keeps " + library + " in " + String.join(", ", stages))
        .check(RELATA);
  }

  @Test
  void hasNoCatchAllNames() {
    noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..").check(RELATA);
    classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl)$").check(RELATA);
  }
}
