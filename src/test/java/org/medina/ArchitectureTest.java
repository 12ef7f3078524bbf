package org.medina;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of rooms in docs/architecture.md. */
@AnalyzeClasses(packages = "org.medina", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.medina";

  /** Which rooms a room may import. */
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("text", List.of("model")),
          Map.entry("crawl", List.of("model")),
          Map.entry("extract", List.of("model", "text")),
          Map.entry("enrich", List.of("model", "text")),
          Map.entry("index", List.of("model", "text")),
          Map.entry("frontier", List.of("model", "crawl", "index")),
          Map.entry("search", List.of("model", "text", "index")),
          Map.entry(
              "pipeline",
              List.of("model", "text", "crawl", "extract", "enrich", "index", "frontier")),
          Map.entry("web", List.of("model", "search", "crawl", "pipeline", "text")),
          Map.entry("config", List.of("model", "crawl", "extract", "enrich", "index", "web")),
          Map.entry("newsroom", List.of("model")));

  @ArchTest
  static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SERVER_CLASSES_STAY_IN_THE_NODE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".index.node..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.elasticsearch.node..",
              "org.elasticsearch.env..",
              "org.elasticsearch.plugins..",
              "org.elasticsearch.common..");

  // ROME, the library of feeds, speaks java.util.Date.
  @ArchTest
  static final ArchRule NO_LEGACY_DATES =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "..")
          .and()
          .resideOutsideOfPackages(ROOT + ".crawl..", ROOT + ".web.api..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date");

  @TestFactory
  List<DynamicTest> everyRoomImportsOnlyWhatTheTableAllows() {
    var imported =
        new com.tngtech.archunit.core.importer.ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages(ROOT);
    List<DynamicTest> tests = new ArrayList<>();
    ROOMS.forEach(
        (room, allowed) -> {
          List<String> packages = new ArrayList<>();
          packages.add(ROOT + "." + room + "..");
          allowed.forEach(name -> packages.add(ROOT + "." + name + ".."));
          DescribedPredicate<JavaClass> ours = resideInAnyPackage(ROOT + "..");
          DescribedPredicate<JavaClass> fine = resideInAnyPackage(packages.toArray(String[]::new));
          tests.add(
              DynamicTest.dynamicTest(
                  room,
                  () ->
                      classes()
                          .that()
                          .resideInAPackage(ROOT + "." + room + "..")
                          .should()
                          .onlyDependOnClassesThat(fine.or(DescribedPredicate.not(ours)))
                          .check(imported)));
        });
    return tests;
  }
}
