package fieldhub.cases.completedemail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.mail.MailText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks templates and fills them in. A value can become neither markup nor a header line. */
final class TemplateEngine {

  /** Tags that would leave a value unescaped, read another file or rename the braces. */
  private static final Pattern NOT_ALLOWED = Pattern.compile("\\{\\{\\s*[{&=><$]");

  /** The engine takes braces that are not closed for words. */
  private static final Pattern TAG = Pattern.compile("\\{\\{[^{}]*}}");

  private static final Mustache.Compiler PLAIN =
      Mustache.compiler().escapeHTML(false).defaultValue("").emptyStringIsFalse(true);
  private static final Mustache.Compiler MARKUP = PLAIN.escapeHTML(true);

  private TemplateEngine() {}

  /** What is wrong with a template, by field; nothing when it can be used. */
  static List<InvalidParam> problems(MailTemplate template) {
    List<InvalidParam> problems = new ArrayList<>();
    check(problems, "subject", template.subject(), MailTemplate.LONGEST_SUBJECT);
    check(problems, "text", template.text(), MailTemplate.LONGEST_TEXT);
    check(problems, "html", template.html(), MailTemplate.LONGEST_HTML);
    if (template.subject() != null && template.subject().chars().anyMatch(it -> it < ' ')) {
      problems.add(InvalidParam.of("subject", "must be one line", "$.subject"));
    }
    return problems;
  }

  /** Fills a template in that has no {@link #problems}. */
  static MailText fill(MailTemplate template, Map<TemplateValue, String> values) {
    Map<String, String> words =
        values.entrySet().stream()
            .collect(Collectors.toMap(it -> it.getKey().wireName(), it -> oneLine(it.getValue())));
    return new MailText(
        PLAIN.compile(template.subject()).execute(words),
        PLAIN.compile(template.text()).execute(words),
        MARKUP.compile(template.html()).execute(words));
  }

  private static void check(
      List<InvalidParam> problems, String field, String template, int longest) {
    String path = "$." + field;
    if (template == null || template.isBlank()) {
      problems.add(InvalidParam.of(field, "is missing", path));
    } else if (template.length() > longest) {
      problems.add(InvalidParam.of(field, "must be at most " + longest + " characters long", path));
    } else if (NOT_ALLOWED.matcher(template).find()) {
      problems.add(
          InvalidParam.of(
              field, "only {{name}}, {{#name}}, {{^name}} and {{/name}} are allowed", path));
    } else {
      names(problems, field, template);
    }
  }

  private static void names(List<InvalidParam> problems, String field, String template) {
    String path = "$." + field;
    String words = TAG.matcher(template).replaceAll("");
    if (words.contains("{{") || words.contains("}}")) {
      problems.add(InvalidParam.of(field, "has a {{ without its }}, or the other way round", path));
      return;
    }
    try {
      Names used = new Names();
      PLAIN.compile(template).visit(used);
      if (!used.unknown.isEmpty()) {
        problems.add(
            InvalidParam.of(
                field,
                "knows no "
                    + String.join(", ", used.unknown)
                    + "; there are "
                    + TemplateValue.names(),
                path));
      }
    } catch (MustacheException broken) {
      problems.add(InvalidParam.of(field, "cannot be read: " + oneLine(broken.getMessage()), path));
    }
  }

  private static String oneLine(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** Collects the names that a template uses and that nothing stands for. */
  private static final class Names implements Mustache.Visitor {

    private final TreeSet<String> unknown = new TreeSet<>();

    @Override
    public void visitText(String text) {
      // Words are free.
    }

    @Override
    public void visitVariable(String name) {
      use(name);
    }

    @Override
    public boolean visitInclude(String name) {
      unknown.add(name);
      return false;
    }

    @Override
    public boolean visitSection(String name) {
      return use(name);
    }

    @Override
    public boolean visitInvertedSection(String name) {
      return use(name);
    }

    private boolean use(String name) {
      if (!TemplateValue.isOne(name)) {
        unknown.add(name);
      }
      return true;
    }
  }
}
