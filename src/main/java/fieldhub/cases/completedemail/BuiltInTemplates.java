package fieldhub.cases.completedemail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a completed e-mail says as long as a partner has no text of its own: files of this package,
 * {@code <language>.txt} with the subject in the first line, and {@code <language>.html}.
 */
final class BuiltInTemplates {

  private static final Map<MailLanguage, MailTemplate> ALL = new EnumMap<>(MailLanguage.class);

  static {
    for (MailLanguage language : MailLanguage.values()) {
      String[] text = file(language.code() + ".txt").split("\n", 3);
      ALL.put(language, new MailTemplate(text[0], text[2], file(language.code() + ".html")));
    }
  }

  private BuiltInTemplates() {}

  static MailTemplate in(MailLanguage language) {
    return ALL.get(language);
  }

  private static String file(String name) {
    try (InputStream in = BuiltInTemplates.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
