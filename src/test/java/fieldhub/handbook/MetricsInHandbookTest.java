package fieldhub.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import fieldhub.support.JavaSources;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The handbook names the metrics that {@code /metrics} has, all of them and no other. */
class MetricsInHandbookTest {

  private static final Pattern NAME = Pattern.compile("fieldhub_[a-z_]+[a-z]");

  /** What Prometheus' text has of one timer. */
  private static final String OF_A_TIMER = "_seconds(_count|_sum|_max|_bucket)?";

  @Test
  void everyMetricOfTheCodeIsInTheHandbook() {
    assertThat(handbook()).containsAll(Meters.below(Path.of("src/main/java")).names);
  }

  @Test
  void everyMetricOfTheHandbookIsInTheCode() {
    Set<String> code = Meters.below(Path.of("src/main/java")).names;

    assertThat(handbook())
        .allMatch(
            name -> code.contains(name) || code.contains(name.replaceAll(OF_A_TIMER, "_seconds")));
  }

  private static Set<String> handbook() {
    return NAME.matcher(String.join("\n", Handbook.read().lines()))
        .results()
        .map(MatchResult::group)
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  /** The meters that sources make, by their names in Prometheus' text. */
  private static final class Meters extends JavaSources.InClass {
    private final SortedSet<String> names = new TreeSet<>();
    private final JavaSources sources;

    private Meters(JavaSources sources) {
      this.sources = sources;
    }

    static Meters below(Path root) {
      JavaSources sources = JavaSources.below(root);
      Meters meters = new Meters(sources);
      sources.scan(meters);
      return meters;
    }

    /** {@code Gauge.builder("…")} and the short forms that classes have for many of a kind. */
    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, String around) {
      ExpressionTree called = call.getMethodSelect();
      if (!call.getArguments().isEmpty()) {
        String kind = "";
        if (called instanceof MemberSelectTree member
            && member.getIdentifier().contentEquals("builder")) {
          kind = member.getExpression().toString();
        } else if (called instanceof IdentifierTree shortForm) {
          kind = shortForm.getName().toString();
        }
        String suffix = suffix(kind);
        if (suffix != null) {
          sources.texts(call.getArguments().get(0), around).stream()
              .map(name -> around.equals("FreshnessGauges") ? OF_A_SITE + name : name)
              .filter(name -> name.matches("fieldhub[._].*[a-z]"))
              .forEach(name -> names.add(name.replace('.', '_') + suffix));
        }
      }
      return super.visitMethodInvocation(call, around);
    }

    /** What its builder puts in front. */
    private static final String OF_A_SITE = "fieldhub.audaconnect.site.";

    private static String suffix(String kind) {
      return switch (kind) {
        case "Counter", "counter", "FunctionCounter" -> "_total";
        case "Timer", "timer" -> "_seconds";
        case "Gauge", "gauge", "MultiGauge" -> "";
        default -> null;
      };
    }
  }
}
