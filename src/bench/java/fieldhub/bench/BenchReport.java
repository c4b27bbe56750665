package fieldhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures beside the targets, as a Markdown table. */
final class BenchReport {

  private static final double TARGET_SHARE = 0.4;
  private static final double TARGET_CPU = 1.5;
  private static final double TARGET_P99 = 25;

  private final List<String> lines = new ArrayList<>();

  BenchReport(BenchSettings settings, String postgres, Clock clock) {
    lines.add("# Bench of the webhook path, " + LocalDate.now(clock));
    lines.add("");
    lines.add(
        "%s, Java %s, PostgreSQL %s with fsync on, %d processors shared by hub, database and load; %d connections;"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                postgres,
                Runtime.getRuntime().availableProcessors(),
                settings.connections()));
    lines.add(
        "InventoryUsage, body %d bytes, one row with one item, %d places; warm-up %s, saturating %s, each rate %s."
            .formatted(
                UsageEvent.bodyBytes(),
                UsageEvent.PLACES,
                settings.warmUp(),
                settings.saturating(),
                settings.openLoop()));
    lines.add("");
    lines.add("| figure | measured | target | |");
    lines.add("|---|---|---|---|");
  }

  void inserts(double perSecond) {
    figure("plain single-row inserts/s", "%.0f", perSecond);
  }

  /** The warm-up is reported too: it is what a hub does that was just started. */
  void warmUp(LoadResult warmUp) {
    figure("accepted/s during the warm-up (cold)", "%.0f", warmUp.acceptedPerSecond());
  }

  void saturating(Measurement saturating, double inserts) {
    figure("saturating: accepted/s", "%.0f", saturating.load().acceptedPerSecond());
    figure("saturating: processed/s, drain included", "%.0f", saturating.processedPerSecond());
    double share = saturating.load().acceptedPerSecond() / inserts;
    target("accepted ÷ plain inserts", "%.2f", share, "≥ " + TARGET_SHARE, share >= TARGET_SHARE);
    double processed = saturating.processedPerSecond() / inserts;
    figure("processed ÷ plain inserts", "%.2f", processed);
    double cpu = saturating.hubCpuPerEvent();
    target(
        "hub CPU ms/event, accepted and processed",
        "%.2f",
        cpu,
        "≤ " + TARGET_CPU,
        cpu <= TARGET_CPU);
    figure("PostgreSQL CPU ms/event", "%.2f", saturating.databaseCpuPerEvent());
    figure("load client CPU ms/event", "%.3f", saturating.clientCpuPerEvent());
    latencies("saturating", saturating.load());
    failures("saturating", saturating.load());
  }

  void rate(int rate, Measurement measured, boolean isTarget) {
    String name = rate + "/s";
    figure(name + ": accepted/s", "%.0f", measured.load().acceptedPerSecond());
    double p99 = measured.load().millisAt(99);
    figure(name + ": p50 ms", "%.1f", measured.load().millisAt(50));
    if (isTarget) {
      target(name + ": p99 ms", "%.1f", p99, "≤ " + TARGET_P99, p99 <= TARGET_P99);
    } else {
      figure(name + ": p99 ms", "%.1f", p99);
    }
    figure(name + ": slowest ms", "%.1f", measured.load().millisAt(100));
    figure(name + ": hub CPU ms/event", "%.2f", measured.hubCpuPerEvent());
    failures(name, measured.load());
  }

  /** Nothing acknowledged may be missing: a fast hub that loses events has no figures. */
  void stored(long acknowledged, long done, long movements) {
    count("acknowledged in all", acknowledged);
    count("stored and done", done);
    count("stock movements", movements);
  }

  private void count(String name, long value) {
    lines.add("| %s | %d | | |".formatted(name, value));
  }

  private void latencies(String name, LoadResult load) {
    figure(name + ": p50 ms", "%.1f", load.millisAt(50));
    figure(name + ": p99 ms", "%.1f", load.millisAt(99));
  }

  private void failures(String name, LoadResult load) {
    if (load.refused() > 0) {
      lines.add("| %s: answers | %s | only 200 | **missed** |".formatted(name, load.answers()));
    }
  }

  private void figure(String name, String format, double value) {
    lines.add("| %s | %s | | |".formatted(name, text(format, value)));
  }

  private void target(String name, String format, double value, String target, boolean met) {
    lines.add(
        "| %s | %s | %s | %s |"
            .formatted(name, text(format, value), target, met ? "met" : "**missed**"));
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** Prints the table and leaves it in a file. */
  void write(Path file) throws IOException {
    String text = String.join("\n", lines) + "\n";
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    System.out.println();
    System.out.print(text);
    System.out.println();
    System.out.println("Written to " + file);
  }
}
