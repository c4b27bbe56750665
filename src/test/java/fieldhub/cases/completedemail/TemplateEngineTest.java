package fieldhub.cases.completedemail;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.mail.MailText;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {

  @ParameterizedTest
  @EnumSource(MailLanguage.class)
  void everyBuiltInTemplateIsSoundAndSaysWhatItIsAbout(MailLanguage language) {
    MailTemplate template = BuiltInTemplates.in(language);

    assertThat(TemplateEngine.problems(template)).isEmpty();
    MailText mail = TemplateEngine.fill(template, TemplateValue.samples());
    assertThat(mail.subject()).contains("Nordhem Elektronik", "20417");
    for (String part : new String[] {mail.text(), mail.html()}) {
      assertThat(part)
          .contains("Astrid Lindqvist", "NH-88120", "OLED55-X1", "LG0042SE7781", "Bryggan")
          .doesNotContain("{{", "}}");
    }
    assertThat(mail.html()).contains("lang=\"" + language.code() + "\"");
  }

  @Test
  void everyLanguageHasWordsOfItsOwn() {
    Set<String> subjects = new HashSet<>();
    for (MailLanguage language : MailLanguage.values()) {
      subjects.add(BuiltInTemplates.in(language).subject());
    }
    assertThat(subjects).hasSize(MailLanguage.values().length);
  }

  @Test
  void whatIsNotKnownLeavesNoTrace() {
    MailText mail =
        TemplateEngine.fill(
            BuiltInTemplates.in(MailLanguage.EN), Map.of(TemplateValue.CASE_NUMBER, "7"));

    assertThat(mail.text()).startsWith("Hello,").doesNotContain("Serial number", "done by");
  }

  @Test
  void aValueBecomesNeitherMarkupNorAHeaderLine() {
    MailTemplate template = new MailTemplate("About {{model}}", "{{model}}", "<p>{{model}}</p>");

    MailText mail =
        TemplateEngine.fill(
            template, Map.of(TemplateValue.MODEL, "<b>X1</b>\r\nBcc: x@example.com"));

    assertThat(mail.subject()).isEqualTo("About <b>X1</b> Bcc: x@example.com");
    assertThat(mail.text()).isEqualTo("<b>X1</b> Bcc: x@example.com");
    assertThat(mail.html()).doesNotContain("<b>").contains("&lt;b&gt;X1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{password}}",
        "{{model.length}}",
        "{{{model}}}",
        "{{ & model}}",
        "{{> other}}",
        "{{=<% %>=}}<%& model%>",
        "{{$model}}x{{/model}}",
        "{{#model}} never closed",
        "{{model",
        "{{model}",
        "{{model}} and {{ model",
        "model}}",
        "{{/model}}",
        "{{.}}",
        " "
      })
  void whatWouldNotWorkOrNotBeSafeIsRefused(String part) {
    assertThat(TemplateEngine.problems(new MailTemplate("fine", "fine", part)))
        .extracting(InvalidParam::name)
        .containsExactly("html");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    MailTemplate template = new MailTemplate("two\nlines", null, "{{nonsense}}");

    assertThat(TemplateEngine.problems(template))
        .extracting(InvalidParam::name)
        .containsExactlyInAnyOrder("subject", "text", "html");
  }
}
