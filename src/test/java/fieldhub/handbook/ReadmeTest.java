package fieldhub.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README leads to every decision and every package, and only to files that are there. */
class ReadmeTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  void everyDecisionIsListed() throws IOException {
    assertThat(names(Path.of("src/docs/adr")))
        .allSatisfy(adr -> assertThat(readme()).contains(adr));
  }

  @Test
  void everyPackageIsNamed() throws IOException {
    assertThat(names(Path.of("src/main/java/fieldhub")))
        .allSatisfy(name -> assertThat(readme()).contains("`src/main/java/fieldhub/" + name + '`'));
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    assertThat(LINK.matcher(readme()).results().map(link -> link.group(1)))
        .isNotEmpty()
        .allMatch(file -> Files.exists(Path.of(file)));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
