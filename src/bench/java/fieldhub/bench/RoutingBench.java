package fieldhub.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How fast a hub answers {@code GET /api/v3/routing} for a partner with {@value
 * RoutingOrganisation#RULES} rules: {@code mvn -Pbench verify -Dbench.main=RoutingBench}.
 */
public final class RoutingBench {
  private final BenchSettings settings = BenchSettings.fromSystemProperties();
  private final StringBuilder report = new StringBuilder();

  private RoutingBench() {}

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    new RoutingBench().run();
  }

  private void run() throws Exception {
    Files.createDirectories(settings.folder());
    try (Database database = new Database(settings.folder().resolve("postgres"));
        Hub hub = new Hub(settings, database)) {
      RoutingOrganisation organisation = new RoutingOrganisation(settings.port(), hub.password());
      String token = organisation.moveIn();
      say("one call replaced all rules in " + organisation.replaced().toMillis() + " ms");
      RoutingQueries queries = new RoutingQueries(settings.port(), token);
      LoadClient client = new LoadClient(settings.port(), settings.connections(), queries::next);
      ProcessCpu cpu = new ProcessCpu(hub.pid());
      line("warm-up", client.saturate(settings.warmUp()), 0);
      double before = cpu.millis();
      LoadResult saturating = client.saturate(settings.saturating());
      line("saturating", saturating, cpu.millis() - before);
      for (int rate : settings.rates()) {
        before = cpu.millis();
        LoadResult atRate = client.atRate(rate, settings.openLoop());
        line(rate + "/s", atRate, cpu.millis() - before);
      }
    }
    Path file = settings.folder().resolve("routing.md");
    Files.writeString(file, report);
  }

  private void line(String name, LoadResult load, double cpuMillis) {
    long answers = load.answers().values().stream().mapToLong(it -> it).sum();
    say(
        String.format(
            Locale.ROOT,
            "%s: %.0f answers/s %s, p50 %.2f ms, p99 %.2f ms, slowest %.1f ms, hub CPU %.3f ms an answer",
            name,
            answers / load.seconds(),
            load.answers(),
            load.millisAt(50),
            load.millisAt(99),
            load.millisAt(100),
            cpuMillis / answers));
  }

  private void say(String what) {
    System.out.println("bench: " + what);
    report.append("- ").append(what).append('\n');
  }
}
