package fieldhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out with the archives says what is in them: {@code mvn verify -Pdelivery}. */
@Tag("delivery")
class DeliveryTest {

  private static final Path TARGET = Path.of("target");
  private static final Path DELIVERY = TARGET.resolve("delivery");

  /** Written here, not by somebody else. */
  private static final String OUR_OWN = "fieldhub-broker.jar";

  /**
   * Named in the SBOM although the servers bring them, since the archives are written against them;
   * JSpecify's annotations have nothing to run.
   */
  private static final String OF_THE_SERVERS =
      "jakarta\\..*|org\\.eclipse\\.microprofile\\..*|org\\.eclipse\\.angus|org\\.jspecify";

  @ParameterizedTest
  @ValueSource(strings = {"fieldhub.war", "fieldhub-sandbox.war", "activemq-ra.rar"})
  void theSbomNamesEveryLibraryOfTheArchiveByItsHash(String archive) throws Exception {
    Map<String, String> libraries = libraries(TARGET.resolve(archive));
    List<String> named = components().stream().map(DeliveryTest::hash).toList();

    assertThat(libraries).hasSizeGreaterThan(5);
    assertThat(libraries).allSatisfy((jar, hash) -> assertThat(named).as(jar).contains(hash));
  }

  @Test
  void theSbomNamesNothingElse() throws Exception {
    List<String> packed = new ArrayList<>();
    for (String archive : List.of("fieldhub.war", "fieldhub-sandbox.war", "activemq-ra.rar")) {
      packed.addAll(libraries(TARGET.resolve(archive)).values());
    }

    assertThat(components())
        .filteredOn(component -> !packed.contains(hash(component)))
        .extracting(component -> component.path("group").asText())
        .allMatch(group -> group.matches(OF_THE_SERVERS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fieldhub.war", "fieldhub-sandbox.war", "activemq-ra.rar"})
  void theChecksumIsTheArchives(String archive) throws Exception {
    assertThat(TARGET.resolve(archive + ".sha256"))
        .content()
        .isEqualToIgnoringNewLines(
            sha256(Files.readAllBytes(TARGET.resolve(archive))) + "  " + archive);
  }

  @Test
  void licencesAndDependenciesAreListed() {
    assertThat(DELIVERY.resolve("licences.txt")).content().contains("(Apache-2.0)", "micrometer");
    assertThat(DELIVERY.resolve("dependencies.txt")).content().contains("org.liquibase:");
  }

  /** The libraries of others in an archive, with the hash of each. */
  private static Map<String, String> libraries(Path archive) throws Exception {
    Map<String, String> libraries = new TreeMap<>();
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().endsWith(".jar") && !entry.getName().equals(OUR_OWN)) {
          libraries.put(entry.getName(), sha256(entries.readAllBytes()));
        }
      }
    }
    return libraries;
  }

  private static List<JsonNode> components() throws IOException {
    JsonNode sbom = new ObjectMapper().readTree(DELIVERY.resolve("sbom.json").toFile());
    return StreamSupport.stream(sbom.path("components").spliterator(), false).toList();
  }

  private static String hash(JsonNode component) {
    for (JsonNode hash : component.path("hashes")) {
      if (hash.path("alg").asText().equals("SHA-256")) {
        return hash.path("content").asText();
      }
    }
    return "";
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
