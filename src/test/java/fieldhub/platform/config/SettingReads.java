package fieldhub.platform.config;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import fieldhub.support.JavaSources;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings that Java sources read, found in their syntax, whatever branch the reading stands
 * in: an argument of a reading method, an argument beside the settings themselves, or the name in a
 * {@code @ConfigProperty}.
 *
 * @param names every name that is read, with the default where that stands beside it: in a
 *     {@code @ConfigProperty}, as the last of three arguments, in an {@code orElse}
 * @param hidden readings whose name nobody can tell without running them
 */
record SettingReads(SortedMap<String, Optional<String>> names, List<String> hidden) {

  private static final Pattern NAME = Pattern.compile("(fieldhub|mp)\\.[a-z0-9.-]+");

  private static final Pattern DURATION =
      Pattern.compile("Duration\\.of(Seconds|Minutes|Hours)\\((\\d+)\\)");

  /** As {@link Settings} reads, as the launcher does, and as MicroProfile's own interface does. */
  private static final Set<String> READING =
      Stream.concat(
              Stream.of(Settings.class.getDeclaredMethods())
                  .filter(method -> Modifier.isPublic(method.getModifiers()))
                  .filter(method -> method.getReturnType() != void.class)
                  .filter(method -> method.getParameterCount() > 0)
                  .map(Method::getName),
              Stream.of("read", "key", "getOptionalValue", "getValue", "getConfigValue"))
          .collect(Collectors.toUnmodifiableSet());

  /** What the sources hand the settings on by. */
  private static final Set<String> SOURCES = Set.of("settings", "config");

  static SettingReads of(Path... roots) {
    JavaSources sources = JavaSources.below(roots);
    Readings readings = new Readings(sources);
    sources.scan(readings);
    return new SettingReads(readings.names, readings.hidden);
  }

  private static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static final class Readings extends JavaSources.InClass {
    private final SortedMap<String, Optional<String>> names = new TreeMap<>();
    private final List<String> hidden = new ArrayList<>();
    private final JavaSources sources;

    Readings(JavaSources sources) {
      this.sources = sources;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, String around) {
      ExpressionTree called = call.getMethodSelect();
      boolean reads = READING.contains(simpleName(called));
      boolean handsOn = call.getArguments().stream().anyMatch(it -> isSource(it));
      if (reads || handsOn) {
        Optional<String> fallback =
            call.getArguments().size() == 3 ? plain(call.getArguments().get(2)) : Optional.empty();
        names(call, around).forEach(name -> names.putIfAbsent(name, fallback));
      }
      if (simpleName(called).equals("orElse")
          && called instanceof MemberSelectTree chained
          && chained.getExpression() instanceof MethodInvocationTree reading
          && READING.contains(simpleName(reading.getMethodSelect()))) {
        names(reading, around).forEach(name -> names.put(name, plain(call.getArguments().get(0))));
      }
      boolean ofSettings =
          called instanceof MemberSelectTree member && isSource(member.getExpression());
      if (reads
          && ofSettings
          && call.getArguments().get(0) instanceof BinaryTree built
          && sources.texts(built, around).isEmpty()) {
        hidden.add(around + ": " + call);
      }
      return super.visitMethodInvocation(call, around);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, String around) {
      if (annotation.getAnnotationType().toString().equals("ConfigProperty")) {
        Map<String, Optional<String>> given = new HashMap<>();
        for (ExpressionTree argument : annotation.getArguments()) {
          if (argument instanceof AssignmentTree assignment) {
            given.put(
                assignment.getVariable().toString(),
                sources.texts(assignment.getExpression(), around).stream().findFirst());
          }
        }
        given
            .getOrDefault("name", Optional.empty())
            .ifPresentOrElse(
                name -> names.put(name, given.getOrDefault("defaultValue", Optional.empty())),
                () -> hidden.add(around + ": " + annotation));
      }
      return super.visitAnnotation(annotation, around);
    }

    private Stream<String> names(MethodInvocationTree call, String around) {
      return call.getArguments().stream()
          .flatMap(it -> sources.texts(it, around).stream())
          .filter(SettingReads::isName);
    }

    /** A literal as it is set, a duration of whole units too. */
    private static Optional<String> plain(ExpressionTree expression) {
      if (expression instanceof LiteralTree literal) {
        return Optional.of(String.valueOf(literal.getValue())).filter(it -> !it.isEmpty());
      }
      Matcher duration = DURATION.matcher(expression.toString());
      return duration.matches()
          ? Optional.of(
              Duration.of(
                      Long.parseLong(duration.group(2)),
                      ChronoUnit.valueOf(duration.group(1).toUpperCase(Locale.ROOT)))
                  .toString())
          : Optional.empty();
    }

    private static String simpleName(ExpressionTree called) {
      return called instanceof MemberSelectTree member
          ? member.getIdentifier().toString()
          : called.toString();
    }

    private static boolean isSource(ExpressionTree expression) {
      return expression instanceof IdentifierTree name
          && SOURCES.contains(name.getName().toString());
    }
  }
}
