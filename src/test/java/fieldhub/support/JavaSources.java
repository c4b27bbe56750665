package fieldhub.support;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Java sources as the compiler parses them, for tests that compare what they say with documents.
 */
public final class JavaSources {

  private final List<CompilationUnitTree> units = new ArrayList<>();
  private final Map<String, ExpressionTree> constants = new HashMap<>();

  private JavaSources() {}

  /** All sources below some folders. */
  public static JavaSources below(Path... roots) {
    List<Path> files = new ArrayList<>();
    JavaSources sources = new JavaSources();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      for (Path root : roots) {
        try (Stream<Path> walk = Files.walk(root)) {
          walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
      }
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      task.parse().forEach(sources.units::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sources.scan(sources.new Constants());
    return sources;
  }

  /** Visits all of them. */
  public void scan(InClass visitor) {
    units.forEach(unit -> visitor.scan(unit, ""));
  }

  /**
   * The texts that an expression may be, as far as its syntax tells: literals, constants, their
   * sums, and both sides of a choice.
   *
   * @param around the class that it stands in
   */
  public Set<String> texts(Tree expression, String around) {
    if (expression instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? Set.of(text) : Set.of();
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      Set<String> right = texts(sum.getRightOperand(), around);
      return texts(sum.getLeftOperand(), around).stream()
          .flatMap(left -> right.stream().map(left::concat))
          .collect(Collectors.toSet());
    }
    if (expression instanceof ConditionalExpressionTree choice) {
      return Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
          .flatMap(side -> texts(side, around).stream())
          .collect(Collectors.toSet());
    }
    if (expression instanceof IdentifierTree name) {
      return constant(around, name.getName().toString());
    }
    if (expression instanceof MemberSelectTree member
        && member.getExpression() instanceof IdentifierTree type) {
      return constant(type.getName().toString(), member.getIdentifier().toString());
    }
    return Set.of();
  }

  private Set<String> constant(String type, String name) {
    ExpressionTree value = constants.get(type + '.' + name);
    return value == null ? Set.of() : texts(value, type);
  }

  /** A visitor that is told the simple name of the class around. */
  public abstract static class InClass extends TreeScanner<Void, String> {
    @Override
    public Void visitClass(ClassTree type, String around) {
      String name = type.getSimpleName().toString();
      return super.visitClass(type, name.isEmpty() ? around : name);
    }
  }

  private final class Constants extends InClass {
    @Override
    public Void visitVariable(VariableTree variable, String around) {
      if (variable.getInitializer() != null
          && variable.getModifiers().getFlags().contains(Modifier.FINAL)) {
        constants.putIfAbsent(around + '.' + variable.getName(), variable.getInitializer());
      }
      return super.visitVariable(variable, around);
    }
  }
}
