package fieldhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pipeline is one that Jenkins takes, and calls what exists. */
class JenkinsfileTest {

  private static final Set<String> PHASES = Set.of("clean", "verify");

  private static final String SOUND =
      """
      pipeline {
        agent any
        stages {
          stage('One') {
            steps {
              sh 'mvn -B verify'
            }
          }
        }
      }
      """;

  private final PipelineSyntax pipeline = PipelineSyntax.of(text(Path.of("Jenkinsfile")));
  private final String pom = text(Path.of("pom.xml"));

  @Test
  void jenkinsWouldTakeIt() {
    assertThat(pipeline.mistakes()).isEmpty();
    assertThat(pipeline.commands()).hasSizeGreaterThan(5);
  }

  @Test
  void itCallsWhatExists() {
    assertThat(pipeline.commands()).flatExtracting(command -> unknown(command)).isEmpty();
  }

  @Test
  void itRunsTheCommandsOfTheTestScript() {
    List<String> commands =
        text(Path.of(".ci/run")).lines().filter(line -> line.startsWith("mvn ")).toList();

    assertThat(commands).isNotEmpty();
    assertThat(pipeline.commands()).containsAll(commands);
  }

  @Test
  void theReadmeTellsTheCommandsOfTheTestScript() {
    assertThat(text(Path.of(".ci/run")).lines().filter(line -> line.startsWith("mvn ")))
        .allSatisfy(
            line ->
                assertThat(text(Path.of("README.md"))).contains(line.replace("mvn -B ", "mvn ")));
  }

  @Test
  void aSoundPipelineHasNoMistakes() {
    assertThat(PipelineSyntax.of(SOUND).mistakes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "agent any, agnet any",
    "stages {, stage {",
    "steps {, step {",
    "'sh ', 'shell '",
    "pipeline {, pipeline { {",
    "sh 'mvn -B verify',",
    "agent any,",
    "sh 'mvn -B verify', sh \"mvn ${goal}\""
  })
  void aMistakeIsFound(String sound, String mistaken) {
    String text = SOUND.replace(sound, mistaken == null ? "" : mistaken);

    assertThat(text).isNotEqualTo(SOUND);
    assertThat(PipelineSyntax.of(text).mistakes()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mvn -B verfy",
    "'mvn -Pdelivry verify'",
    "'mvn -Pdelivery,uberjr verify'",
    "mvn nosuch:goal",
    "mvn verify -Dsrever=wildfly",
    ".ci/nosuch",
    "rm -rf target"
  })
  void aCommandThatDoesNotExistIsFound(String command) {
    assertThat(unknown(command)).isNotEmpty();
  }

  /** The words of a command that name nothing here. */
  private List<String> unknown(String command) {
    List<String> words = List.of(command.split(" "));
    if (words.get(0).startsWith(".ci/")) {
      return Files.isExecutable(Path.of(words.get(0))) ? List.of() : List.of(words.get(0));
    }
    if (command.equals("cd target && sha256sum -c *.sha256")) {
      return List.of();
    }
    if (!words.get(0).equals("mvn")) {
      return List.of(command);
    }
    List<String> unknown = new ArrayList<>(words.subList(1, words.size()));
    unknown.removeIf(this::exists);
    return unknown;
  }

  private boolean exists(String word) {
    if (word.startsWith("-P")) {
      return Stream.of(word.substring(2).split(","))
          .allMatch(profile -> pom.contains("<id>" + profile + "</id>"));
    }
    if (word.startsWith("-D")) {
      String property = word.substring(2).replaceAll("=.*", "");
      return pom.contains("${" + property + "}") || pom.contains("<name>" + property + "</name>");
    }
    if (word.contains(":")) {
      String plugin = word.substring(0, word.indexOf(':'));
      return pom.contains("<artifactId>" + plugin + "-maven-plugin</artifactId>");
    }
    return word.equals("-B") || PHASES.contains(word);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
