package fieldhub.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The handbook is long: its table of contents leads to every section. */
class ContentsOfHandbookTest {

  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(#([a-z0-9-]+)\\)");

  @Test
  void theTableOfContentsHasEverySection() {
    Handbook handbook = Handbook.read();
    List<String> contents =
        handbook.lines().stream().takeWhile(line -> !line.startsWith("## ")).toList();
    List<String> linked =
        LINK.matcher(String.join("\n", contents)).results().map(it -> it.group(1)).toList();

    assertThat(linked).containsExactlyElementsOf(handbook.titles());
  }

  @Test
  void everyLinkWithinLeadsSomewhere() {
    Handbook handbook = Handbook.read();
    List<String> anchors =
        handbook.lines().stream()
            .filter(line -> line.matches("##+ .*"))
            .map(line -> anchor(line.replaceFirst("#+ ", "")))
            .toList();

    assertThat(LINK.matcher(String.join("\n", handbook.lines())).results().map(it -> it.group(2)))
        .isNotEmpty()
        .allMatch(anchors::contains);
  }

  /** As GitHub and GitLab make it of a title. */
  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
  }
}
