package fieldhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deployment, health gate and roll back as the pipeline calls them, with a folder for each node,
 * and stand-ins for ssh, scp and the node's service.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the pipeline's agents have bash")
class DeploymentTest {

  /**
   * Does on this machine what it is to do on a node: /opt/fieldhub is a folder named as the node.
   */
  private static final String SSH =
      """
      #!/usr/bin/env bash
      node=$1; shift
      export RELEASES_HOME=%1$s/$node
      mkdir -p $RELEASES_HOME
      exec bash -c "${*//\\/opt\\/fieldhub/$RELEASES_HOME}"
      """;

  private static final String SCP =
      """
      #!/usr/bin/env bash
      to="${!#}"
      cp "${@:2:$#-2}" "%1$s/${to%%%%:*}/${to#*:/opt/fieldhub/}"
      """;

  /** Restarting makes the node serve what is in "current". */
  private static final String SUDO =
      """
      #!/usr/bin/env bash
      echo "$*" >> restarts
      cat current/fieldhub.war > serving
      """;

  @TempDir Path nodes;
  @TempDir Path build;
  @TempDir Path tools;

  private HttpServer health;
  private String unhealthy = "none";

  @BeforeEach
  void standIns() throws IOException {
    tool("ssh", SSH);
    tool("scp", SCP);
    tool("sudo", SUDO);
    for (Path file : List.of(Path.of(".ci"), Path.of("server-config/release"))) {
      try (Stream<Path> files = Files.walk(file)) {
        for (Path each : files.filter(Files::isRegularFile).toList()) {
          Files.createDirectories(build.resolve(each).getParent());
          Files.copy(each, build.resolve(each));
        }
      }
    }
    health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    health.createContext(
        "/",
        exchange -> {
          String node = exchange.getRequestURI().getPath().split("/")[1];
          String serving = Files.readString(nodes.resolve(node).resolve("serving")).strip();
          byte[] body =
              "{\"checks\":[{\"data\":{\"version\":\"%s\"}}]}"
                  .formatted(serving)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(serving.equals(unhealthy) ? 503 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    health.start();
  }

  @AfterEach
  void stop() {
    health.stop(0);
  }

  @Test
  void aReleaseGoesToAllNodesAndBack() throws Exception {
    built("1.0+1");
    assertThat(run(".ci/deploy", node("a"), node("b"))).as(output()).isZero();
    built("1.0+2");
    assertThat(run(".ci/deploy", node("a"), node("b"))).as(output()).isZero();

    assertThat(current("a")).isEqualTo("releases/1.0+2");
    assertThat(current("b")).isEqualTo("releases/1.0+2");
    assertThat(nodes.resolve("a/restarts")).hasContent("systemctl restart fieldhub\n".repeat(2));

    assertThat(run(".ci/roll-back", node("a"), node("b"))).as(output()).isZero();

    assertThat(current("a")).isEqualTo("releases/1.0+1");
    assertThat(current("b")).isEqualTo("releases/1.0+1");
  }

  @Test
  void aReleaseThatDoesNotBecomeReadyStopsAtTheFirstNodeAndOnlyThatGoesBack() throws Exception {
    built("1.0+1");
    run(".ci/deploy", node("a"), node("b"));
    built("1.0+2");
    unhealthy = "1.0+2";

    assertThat(run(".ci/deploy", node("a"), node("b"))).isNotZero();
    assertThat(output()).contains("not ready after");
    assertThat(current("b")).isEqualTo("releases/1.0+1");

    assertThat(run(".ci/roll-back", node("a"), node("b"))).as(output()).isZero();
    assertThat(output()).contains("b: does not have 1.0+2", "a: back to 1.0+1");
    assertThat(current("a")).isEqualTo("releases/1.0+1");
  }

  @Test
  void anArchiveThatWasDamagedOnItsWayIsNotStarted() throws Exception {
    built("1.0+1");
    Files.writeString(build.resolve("target/fieldhub.war"), "damaged");

    assertThat(run(".ci/deploy", node("a"))).isNotZero();
    assertThat(nodes.resolve("a/current")).doesNotExist();
  }

  private void built(String version) throws Exception {
    Path target = Files.createDirectories(build.resolve("target"));
    Files.writeString(
        Files.createDirectories(target.resolve("delivery")).resolve("version"), version);
    for (String each : List.of("fieldhub-server.jar", "fieldhub.war", "activemq-ra.rar")) {
      Files.writeString(target.resolve(each), version);
      assertThat(run("-c", "cd target && sha256sum " + each + " > " + each + ".sha256")).isZero();
    }
  }

  private String node(String name) {
    return name + "=http://localhost:" + health.getAddress().getPort() + '/' + name;
  }

  private int run(String... command) throws Exception {
    ProcessBuilder bash = new ProcessBuilder("bash");
    bash.command().addAll(List.of(command));
    bash.directory(build.toFile());
    String jdk = Path.of(System.getProperty("java.home"), "bin").toString();
    bash.environment().merge("PATH", tools + ":" + jdk, (path, ours) -> ours + ":" + path);
    bash.environment().put("GATE_TIMEOUT", "PT3S");
    bash.redirectErrorStream(true).redirectOutput(build.resolve("output").toFile());
    Process process = bash.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private String output() throws IOException {
    return Files.readString(build.resolve("output"));
  }

  private String current(String node) throws IOException {
    return Files.readSymbolicLink(nodes.resolve(node).resolve("current")).toString();
  }

  private void tool(String name, String text) throws IOException {
    Path file = Files.writeString(tools.resolve(name), text.formatted(nodes));
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
