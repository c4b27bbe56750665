package fieldhub.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import fieldhub.support.JavaSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every alert that the code can raise has its row in the handbook, which says what to do. */
class AlertsInHandbookTest {

  private static final String SECTION = "What to do for each alert";

  @Test
  void everyAlertHasItsRowAndNoOtherHasOne() {
    Kinds raised = Kinds.below(Path.of("src/main/java"));

    assertThat(raised.kinds).hasSizeGreaterThan(15);
    assertThat(Handbook.read().rows(SECTION))
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(raised.kinds.stream().map(kind -> '`' + kind + '`').toList());
  }

  @Test
  void everyRowSaysWhatItMeansAndWhatToDo() {
    assertThat(Handbook.read().rows(SECTION))
        .allSatisfy(
            row -> assertThat(row).hasSize(4).allSatisfy(cell -> assertThat(cell).isNotBlank()));
  }

  /**
   * A kind that the syntax does not tell is one that was handed on: it is found where it is chosen.
   */
  @Test
  void noAlertHidesItsKind() {
    assertThat(Kinds.below(Path.of("src/main/java")).handedOn)
        .allMatch(List.of("kind", "refusal.alert()")::contains);
  }

  @Test
  void anAlertThatIsRaisedAnywhereIsFound() {
    Kinds raised = Kinds.below(Path.of("src/test/java/fieldhub/handbook/violating"));

    assertThat(raised.kinds).containsExactly("sample.one", "sample.other", "sample.refusal");
  }

  private static final class Kinds extends JavaSources.InClass {
    private final SortedSet<String> kinds = new TreeSet<>();
    private final List<String> handedOn = new ArrayList<>();
    private final JavaSources sources;

    private Kinds(JavaSources sources) {
      this.sources = sources;
    }

    static Kinds below(Path root) {
      JavaSources sources = JavaSources.below(root);
      Kinds kinds = new Kinds(sources);
      sources.scan(kinds);
      return kinds;
    }

    /** As {@code Alerts} has it, and those that hand on to it. */
    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, String around) {
      if (call.getMethodSelect() instanceof MemberSelectTree member
          && member.getIdentifier().contentEquals("raise")
          && call.getArguments().size() == 3) {
        kind(call.getArguments().get(0), around);
      }
      return super.visitMethodInvocation(call, around);
    }

    @Override
    public Void visitNewClass(NewClassTree made, String around) {
      if (made.getIdentifier().toString().endsWith("Refusal") && made.getArguments().size() == 3) {
        kind(made.getArguments().get(0), around);
      }
      return super.visitNewClass(made, around);
    }

    private void kind(ExpressionTree expression, String around) {
      if (!kinds.addAll(sources.texts(expression, around))
          && sources.texts(expression, around).isEmpty()) {
        handedOn.add(expression.toString());
      }
    }
  }
}
