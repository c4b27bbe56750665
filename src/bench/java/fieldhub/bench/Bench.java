package fieldhub.bench;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The whole measurement, in the order of its parts. */
public final class Bench {

  private final BenchSettings settings = BenchSettings.fromSystemProperties();

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    // PostgreSQL's own log comes through here line by line.
    Logger.getLogger("").setLevel(Level.WARNING);
    new Bench().run();
  }

  private void run() throws Exception {
    Files.createDirectories(settings.folder());
    try (Database database = new Database(settings.folder().resolve("postgres"))) {
      BenchReport report = new BenchReport(settings, database.version(), Clock.systemUTC());
      double inserts = plainInserts(database);
      report.inserts(inserts);
      try (Hub hub = new Hub(settings, database)) {
        load(database, hub, report, inserts);
      } finally {
        report.write(
            settings.folder().resolve("report.md")); // also what was measured before a failure
      }
    }
  }

  private double plainInserts(Database database) throws Exception {
    say("plain inserts for " + settings.inserts());
    PlainInserts inserts = new PlainInserts(database.dataSource(), settings.connections());
    inserts.perSecond(Duration.ofSeconds(5)); // this process and the database's files get warm
    return inserts.perSecond(settings.inserts());
  }

  private void load(Database database, Hub hub, BenchReport report, double inserts)
      throws Exception {
    Meter meter = new Meter(database, new ProcessCpu(hub.pid()));
    UsageEvent event = new UsageEvent(settings.port(), hub.token());
    LoadClient client = new LoadClient(settings.port(), settings.connections(), event::next);
    say("warm-up for " + settings.warmUp());
    LoadResult warmUp = client.saturate(settings.warmUp());
    meter.drain();
    report.warmUp(warmUp);
    long acknowledged = warmUp.accepted();

    Measurement saturating = saturate(meter, client, hub);
    report.saturating(saturating, inserts);
    acknowledged += saturating.load().accepted();

    for (int rate : settings.rates()) {
      say(rate + " events a second for " + settings.openLoop());
      Measurement measured = meter.measure(() -> client.atRate(rate, settings.openLoop()));
      report.rate(rate, measured, rate == settings.rates().get(0));
      acknowledged += measured.load().accepted();
    }
    report.stored(
        acknowledged,
        database.number("SELECT count(*) FROM inbox_message WHERE state = 'DONE'"),
        database.number("SELECT count(*) FROM stock_movement"));
  }

  private Measurement saturate(Meter meter, LoadClient client, Hub hub) throws Exception {
    say("saturating load for " + settings.saturating());
    if (!settings.flightRecording()) {
      return meter.measure(() -> client.saturate(settings.saturating()));
    }
    FlightRecording recording =
        new FlightRecording(hub.pid(), settings.folder().resolve("hub.jfr"));
    recording.start();
    try {
      return meter.measure(() -> client.saturate(settings.saturating()));
    } finally {
      recording.stop();
    }
  }

  private static void say(String what) {
    System.out.println("bench: " + what);
  }
}
