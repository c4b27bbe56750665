package fieldhub.operations.mailtemplates;

import fieldhub.cases.completedemail.PartnerTemplate;
import java.time.Instant;

/**
 * What a partner's completed e-mail says in one language.
 *
 * @param builtIn whether the partner has no text of its own; its version is 0 then
 */
public record MailTemplateItem(
    long partner,
    String language,
    boolean builtIn,
    String subject,
    String text,
    String html,
    long version,
    Instant changedAt,
    String changedBy) {

  static MailTemplateItem of(PartnerTemplate it) {
    return new MailTemplateItem(
        it.partnerId(),
        it.language().code(),
        it.isBuiltIn(),
        it.template().subject(),
        it.template().text(),
        it.template().html(),
        it.version(),
        it.changedAt(),
        it.changedBy());
  }
}
