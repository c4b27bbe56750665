package fieldhub.cases.completedemail;

/**
 * A completed e-mail in one language, with the names of {@link TemplateValue} in double braces
 * (Mustache). The HTML gets every value escaped.
 *
 * @param subject at most {@value #LONGEST_SUBJECT} characters, one line
 * @param text at most {@value #LONGEST_TEXT} characters
 * @param html at most {@value #LONGEST_HTML} characters
 */
public record MailTemplate(String subject, String text, String html) {

  public static final int LONGEST_SUBJECT = 200;
  public static final int LONGEST_TEXT = 20_000;
  public static final int LONGEST_HTML = 60_000;
}
