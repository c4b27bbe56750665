package fieldhub.cases.completedemail;

import java.time.Instant;

/**
 * What a partner's completed e-mail says in one language.
 *
 * @param version counts the changes; 0 for the built-in template, which nobody has changed
 * @param changedAt null for the built-in one
 * @param changedBy the operator, null for the built-in one
 */
public record PartnerTemplate(
    long partnerId,
    MailLanguage language,
    MailTemplate template,
    long version,
    Instant changedAt,
    String changedBy) {

  /** Whether the partner has no text of its own. */
  public boolean isBuiltIn() {
    return version == 0;
  }
}
