package fieldhub.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The hub keeps the rules of the design, and each rule would notice if it did not. */
class ArchitectureTest {

  private static final String SAMPLES = "fieldhub.architecture.violating";
  private static final Path BUILT = Path.of("target");

  @TestFactory
  Stream<DynamicTest> theHubKeepsEveryRule() {
    JavaClasses hub = new ClassFileImporter().importPath(BUILT.resolve("classes"));
    return tests(new ArchitectureRules("fieldhub").all(), rule -> rule.check(hub));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleCatchesItsViolation() {
    JavaClasses samples = new ClassFileImporter().importPackages(SAMPLES);
    return tests(
        new ArchitectureRules(SAMPLES).all(),
        rule -> assertThat(rule.evaluate(samples).hasViolation()).isTrue());
  }

  @Test
  void hubAndSandboxKnowNothingOfEachOther() {
    JavaClasses both =
        new ClassFileImporter()
            .importPaths(BUILT.resolve("classes"), BUILT.resolve("sandbox-classes"));
    noClasses()
        .that()
        .resideInAPackage("fieldhub.sandbox..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "fieldhub.platform..",
            "fieldhub.parts..",
            "fieldhub.servicemobility..",
            "fieldhub.operations..")
        .because("rule 8: a misreading of a contract shows only if it is read twice")
        .check(both);
    noClasses()
        .that()
        .resideOutsideOfPackage("fieldhub.sandbox..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("fieldhub.sandbox..")
        .because("rule 8: the sandbox is never inside the hub")
        .check(both);
  }

  private static Stream<DynamicTest> tests(
      List<ArchRule> rules, org.junit.jupiter.api.function.ThrowingConsumer<ArchRule> check) {
    return rules.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> check.accept(rule)));
  }
}
