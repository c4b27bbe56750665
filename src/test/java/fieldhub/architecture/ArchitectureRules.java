package fieldhub.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The dependency rules of the design, section 2, for the packages below one root: the hub's own, or
 * a sample that breaks them.
 */
final class ArchitectureRules {

  private static final List<String> DOMAINS = List.of("parts", "scheduling", "cases");
  private static final List<String> ADAPTERS =
      List.of("servicemobility", "audaconnect", "serviceorderhub", "suppliers");
  private static final List<String> OPERATORS = List.of("operations", "console");

  /** Whoever logs on has no token yet; a browser that comes back proves itself by its state. */
  private static final List<String> OPEN_RESOURCES =
      List.of("AuthenticationResource", "CallbackResource");

  /** They hand the database to a library and send no SQL of their own. */
  private static final List<String> LIBRARY_DATABASE_USERS = List.of("Migration", "Lease");

  private final String root;

  ArchitectureRules(String root) {
    this.root = root;
  }

  ArchRule domainKnowsNoOutside() {
    return noClasses()
        .that(resideInAnyPackage(below(DOMAINS)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(below(ADAPTERS))
                .or(resideInAnyPackage(below(OPERATORS)))
                .or(
                    resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.jms..",
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.batch..")))
        .because("rule 1: the domain is told what happened, whatever brought the news")
        .allowEmptyShould(true);
  }

  List<ArchRule> adaptersKnowNotOneAnother() {
    return ADAPTERS.stream()
        .map(
            adapter ->
                (ArchRule)
                    noClasses()
                        .that(resideInAPackage(below(adapter)))
                        .should()
                        .dependOnClassesThat(
                            resideInAnyPackage(below(without(ADAPTERS, adapter)))
                                .or(resideInAnyPackage(below(OPERATORS))))
                        .because("rule 2: a partner's change must stay with that partner")
                        .allowEmptyShould(true))
        .toList();
  }

  ArchRule platformKnowsNobody() {
    return noClasses()
        .that(resideInAPackage(below("platform")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(below(DOMAINS))
                .or(resideInAnyPackage(below(ADAPTERS)))
                .or(resideInAnyPackage(below(OPERATORS))))
        .because("rule 3: others plug into the platform through interfaces that it declares");
  }

  List<ArchRule> domainsStandAlone() {
    return DOMAINS.stream()
        .map(
            domain ->
                (ArchRule)
                    noClasses()
                        .that(resideInAPackage(below(domain)))
                        .should()
                        .dependOnClassesThat(
                            resideInAnyPackage(
                                below(
                                    without(
                                        domain.equals("scheduling")
                                            ? without(DOMAINS, "parts")
                                            : DOMAINS,
                                        domain))))
                        .because("rule 4: only a follow-up orders parts")
                        .allowEmptyShould(true))
        .toList();
  }

  ArchRule nobodyKnowsTheOperatorsSide() {
    return noClasses()
        .that(resideInAPackage(root + "..").and(not(resideInAnyPackage(below(OPERATORS)))))
        .should()
        .dependOnClassesThat(resideInAnyPackage(below(OPERATORS)))
        .because("rule 5: screens and scripts stand on the services, never under them");
  }

  ArchRule operatorsSideUsesServicesOnly() {
    DescribedPredicate<JavaClass> wireRecords =
        resideInAnyPackage(below(ADAPTERS))
            .and(
                DescribedPredicate.describe(
                    "wire records",
                    it ->
                        it.getSimpleName().endsWith("Request")
                            || it.getSimpleName().endsWith("Response")));
    return noClasses()
        .that(resideInAnyPackage(below(OPERATORS)))
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta.persistence..").or(wireRecords))
        .because("rule 5: what operators see is not what a partner sends")
        .allowEmptyShould(true);
  }

  ArchRule packagesFormNoCycle() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("rule 6: packages in a cycle are one package");
  }

  ArchRule sqlOnlyInStores() {
    return noClasses()
        .that(resideInAPackage(root + "..").and(not(endingWith("Store"))))
        .and(not(named(LIBRARY_DATABASE_USERS)))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "the database's interfaces",
                it ->
                    it.getFullName().equals("jakarta.persistence.EntityManager")
                        || it.getFullName().equals("jakarta.persistence.Query")
                        || it.getFullName().equals("javax.sql.DataSource")
                        || it.getFullName().equals("java.sql.Connection")
                        || it.getFullName().equals("java.sql.PreparedStatement")))
        .because("rule 7: who wants to know what a request costs reads the stores");
  }

  ArchRule jmsOnlyInMessaging() {
    return noClasses()
        .that(resideInAPackage(root + "..").and(not(resideInAPackage(below("platform.messaging")))))
        .and(not(endingWith("Consumer")))
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta.jms.."))
        .because("rule 7: messages are nudges, and only one place may send them");
  }

  ArchRule httpOnlyInClients() {
    return noClasses()
        .that(resideInAPackage(root + "..").and(not(endingWith("Client"))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.net.http..",
                "jakarta.ws.rs.client..",
                "org.eclipse.microprofile.rest.client.."))
        .because("rule 7: outgoing calls have one place each, where limits and timeouts are set");
  }

  ArchRule resourcesNameTheirRoles() {
    return methods()
        .that(
            DescribedPredicate.describe(
                "answer HTTP requests",
                method ->
                    method.getAnnotations().stream()
                        .anyMatch(it -> it.getRawType().isMetaAnnotatedWith(HttpMethod.class))))
        .and(
            DescribedPredicate.describe(
                "belong to us, not to somebody whom a client calls",
                method -> !outermost(method.getOwner()).getSimpleName().endsWith("Client")))
        .and(
            DescribedPredicate.describe(
                "are not on the open list",
                method ->
                    !(method.isAnnotatedWith(PermitAll.class)
                        && OPEN_RESOURCES.contains(method.getOwner().getSimpleName()))))
        .should(beAnnotatedWith(RolesAllowed.class))
        .because("rule 9: what nobody thought about must be closed");
  }

  ArchRule timeComesFromTheClock() {
    DescribedPredicate<JavaAccess<?>> nowWithoutClock =
        DescribedPredicate.describe(
            "now() without a Clock",
            access ->
                access instanceof JavaCall<?> call
                    && call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(it -> it.isEquivalentTo(java.time.Clock.class)));
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .should()
        .accessTargetWhere(nowWithoutClock.forSubtype())
        .because("rule 9: a test must be able to say what time it is");
  }

  ArchRule namesSayTheRole() {
    return classes()
        .that(resideInAPackage(root + ".."))
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching(
                    ".*(Impl|Manager|Helper|Util|Utils|Facade|Dto)")))
        .because("design, section 2: a name says the role");
  }

  List<ArchRule> all() {
    List<ArchRule> rules = new ArrayList<>();
    rules.add(domainKnowsNoOutside());
    rules.addAll(adaptersKnowNotOneAnother());
    rules.add(platformKnowsNobody());
    rules.addAll(domainsStandAlone());
    rules.add(nobodyKnowsTheOperatorsSide());
    rules.add(operatorsSideUsesServicesOnly());
    rules.add(packagesFormNoCycle());
    rules.add(sqlOnlyInStores());
    rules.add(jmsOnlyInMessaging());
    rules.add(httpOnlyInClients());
    rules.add(resourcesNameTheirRoles());
    rules.add(timeComesFromTheClock());
    rules.add(namesSayTheRole());
    return rules;
  }

  private String below(String name) {
    return root + "." + name + "..";
  }

  private String[] below(List<String> names) {
    return names.stream().map(this::below).toArray(String[]::new);
  }

  private static List<String> without(List<String> names, String name) {
    return names.stream().filter(it -> !it.equals(name)).toList();
  }

  private static DescribedPredicate<JavaClass> endingWith(String suffix) {
    return DescribedPredicate.describe(
        "are named *" + suffix, it -> outermost(it).getSimpleName().endsWith(suffix));
  }

  private static DescribedPredicate<JavaClass> named(List<String> names) {
    return DescribedPredicate.describe(
        "are one of " + names, it -> names.contains(outermost(it).getSimpleName()));
  }

  private static JavaClass outermost(JavaClass nested) {
    return Stream.iterate(nested, it -> it.getEnclosingClass().orElse(null))
        .takeWhile(java.util.Objects::nonNull)
        .reduce(nested, (inner, outer) -> outer);
  }
}
