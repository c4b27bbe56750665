package fieldhub.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;

/**
 * Reads a declarative Jenkins pipeline with Groovy's own parser and looks for what Jenkins would
 * refuse: sections where they do not belong, unknown ones, stages that do nothing. Jenkins' own
 * checker is not in Maven Central.
 */
final class PipelineSyntax {

  private static final Set<String> STEPS =
      Set.of("sh", "echo", "error", "junit", "archiveArtifacts", "stash", "unstash", "checkout");
  private static final Set<String> CONDITIONS =
      Set.of(
          "always",
          "success",
          "failure",
          "unstable",
          "unsuccessful",
          "aborted",
          "changed",
          "cleanup");

  /** What may stand in which section; what is not a key here has no sections in it. */
  private static final Map<String, Set<String>> WITHIN = new LinkedHashMap<>();

  static {
    WITHIN.put(
        "pipeline",
        Set.of(
            "agent",
            "environment",
            "options",
            "parameters",
            "post",
            "stages",
            "tools",
            "triggers"));
    WITHIN.put("stages", Set.of("stage"));
    WITHIN.put(
        "stage",
        Set.of(
            "agent",
            "environment",
            "input",
            "options",
            "parallel",
            "post",
            "stages",
            "steps",
            "when"));
    WITHIN.put("steps", STEPS);
    WITHIN.put("post", CONDITIONS);
    CONDITIONS.forEach(condition -> WITHIN.put(condition, STEPS));
    WITHIN.put(
        "options",
        Set.of(
            "timeout",
            "buildDiscarder",
            "disableConcurrentBuilds",
            "skipDefaultCheckout",
            "timestamps"));
    WITHIN.put("parameters", Set.of("string", "booleanParam", "choice", "password", "text"));
    WITHIN.put("input", Set.of("message", "ok", "submitter", "parameters"));
    WITHIN.put(
        "when",
        Set.of("beforeAgent", "beforeInput", "branch", "expression", "allOf", "anyOf", "not"));
    WITHIN.put("agent", Set.of("label"));
    WITHIN.put("environment", Set.of());
  }

  private final List<String> mistakes = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();

  private PipelineSyntax() {}

  /** Reads a pipeline; a text that is no Groovy is one mistake. */
  static PipelineSyntax of(String text) {
    PipelineSyntax found = new PipelineSyntax();
    try {
      CompilationUnit unit = new CompilationUnit();
      unit.addSource("Jenkinsfile", text);
      unit.compile(Phases.CONVERSION);
      found.top(unit.getAST().getModules().get(0));
    } catch (CompilationFailedException unreadable) {
      found.mistakes.add(unreadable.getMessage());
    }
    return found;
  }

  /** What Jenkins would refuse, each with its line. */
  List<String> mistakes() {
    return mistakes;
  }

  /** What the {@code sh} steps call, in order. */
  List<String> commands() {
    return commands;
  }

  private void top(ModuleNode file) {
    List<Statement> statements = file.getStatementBlock().getStatements();
    if (statements.size() != 1 || !name(statements.get(0)).equals("pipeline")) {
      mistakes.add("the file is one pipeline { } and nothing beside it");
      return;
    }
    check(call(statements.get(0)));
  }

  /** A section and all that is in it. */
  private void check(MethodCallExpression section) {
    String name = section.getMethodAsString();
    List<String> names = new ArrayList<>();
    for (Statement each : block(section)) {
      String inner = name(each);
      names.add(inner);
      boolean assignment = name.equals("environment") && inner.equals("=");
      if (!assignment && !WITHIN.get(name).contains(inner)) {
        mistakes.add("line " + each.getLineNumber() + ": no " + inner + " in " + name);
      } else if (inner.equals("sh")) {
        command(call(each));
      } else if (!assignment && WITHIN.containsKey(inner) && hasBlock(call(each))) {
        check(call(each));
      }
    }
    required(section, name, names);
  }

  private void required(MethodCallExpression section, String name, List<String> names) {
    String line = "line " + section.getLineNumber() + ": ";
    if (name.equals("pipeline") && !names.containsAll(List.of("agent", "stages"))) {
      mistakes.add(line + "a pipeline has an agent and stages");
    }
    if (name.equals("stage")
        && names.stream().filter(Set.of("steps", "stages", "parallel")::contains).count() != 1) {
      mistakes.add(line + "a stage has either steps or stages or parallel");
    }
    boolean filled = !name.equals("agent") && !name.equals("environment");
    if (filled && names.isEmpty()) {
      mistakes.add(line + name + " is empty");
    }
    boolean once = WITHIN.get("stage").contains(name) || name.equals("pipeline");
    if (once
        && !name.equals("steps")
        && !name.equals("stages")
        && names.stream().distinct().count() != names.size()
        && !name.equals("parameters")) {
      mistakes.add(line + "something stands twice in " + name);
    }
  }

  private void command(MethodCallExpression step) {
    TupleExpression arguments = (TupleExpression) step.getArguments();
    if (arguments.getExpressions().size() == 1
        && arguments.getExpression(0) instanceof ConstantExpression text) {
      commands.add(text.getText());
    } else {
      mistakes.add("line " + step.getLineNumber() + ": sh takes one text without ${}");
    }
  }

  private static String name(Statement statement) {
    if (statement instanceof ExpressionStatement expression) {
      if (expression.getExpression() instanceof MethodCallExpression call) {
        return String.valueOf(call.getMethodAsString());
      }
      if (expression.getExpression() instanceof BinaryExpression assignment) {
        return assignment.getOperation().getText();
      }
    }
    return statement.getText();
  }

  private static MethodCallExpression call(Statement statement) {
    return (MethodCallExpression) ((ExpressionStatement) statement).getExpression();
  }

  private static boolean hasBlock(MethodCallExpression section) {
    return last(section) instanceof ClosureExpression;
  }

  private static List<Statement> block(MethodCallExpression section) {
    return last(section) instanceof ClosureExpression closure
        ? ((BlockStatement) closure.getCode()).getStatements()
        : List.of();
  }

  private static Expression last(MethodCallExpression section) {
    List<Expression> arguments = ((TupleExpression) section.getArguments()).getExpressions();
    return arguments.isEmpty() ? ConstantExpression.NULL : arguments.get(arguments.size() - 1);
  }
}
