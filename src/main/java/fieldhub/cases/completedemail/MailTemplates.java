package fieldhub.cases.completedemail;

import fieldhub.cases.party.Parties;
import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.mail.MailText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The texts of completed e-mails, by partner and language. */
@Stateless
public class MailTemplates {

  private static final String OBJECT = "mail-template";

  @Inject private MailTemplateStore store;
  @Inject private Parties parties;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** What a partner's mails say in a language: its own text, else the built-in one. */
  public PartnerTemplate of(long partner, MailLanguage language) {
    return store
        .find(partner, language)
        .orElseGet(
            () ->
                new PartnerTemplate(
                    partner, language, BuiltInTemplates.in(language), 0, null, null));
  }

  /**
   * As operators ask.
   *
   * @throws ProblemException NOT_FOUND when there is no such partner
   */
  public PartnerTemplate show(long partner, MailLanguage language) {
    known(partner);
    return of(partner, language);
  }

  /**
   * The texts that partners have of their own, by partner and language.
   *
   * @param after only those after this one, if given
   */
  public List<PartnerTemplate> list(
      Optional<Long> partner, Optional<TemplatePlace> after, int limit) {
    return store.list(partner, after, limit);
  }

  /**
   * How a template would look like, with values of a made-up case.
   *
   * @throws ProblemException INVALID_REQUEST with all that is wrong with it
   */
  public MailText preview(MailTemplate template) {
    List<InvalidParam> problems = TemplateEngine.problems(template);
    if (!problems.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "the template cannot be used", problems);
    }
    return TemplateEngine.fill(template, TemplateValue.samples());
  }

  /**
   * Gives a partner its own text. Audited.
   *
   * @param version the one that the change was made to; 0 when it is the partner's first
   * @throws ProblemException NOT_FOUND, INVALID_REQUEST as for a preview, or CONFLICT when somebody
   *     changed it meanwhile
   */
  public PartnerTemplate save(
      long partner,
      MailLanguage language,
      MailTemplate template,
      long version,
      String operator,
      String reason) {
    known(partner);
    preview(template);
    PartnerTemplate next =
        new PartnerTemplate(partner, language, template, version + 1, clock.instant(), operator);
    if (!(version == 0 ? store.insert(next) : store.update(next))) {
      throw changed();
    }
    audit.record(operator, "mail-template.save", OBJECT, id(partner, language), reason);
    return next;
  }

  /**
   * Goes back to the built-in text. Audited.
   *
   * @throws ProblemException CONFLICT when there is no own text in that version
   */
  public PartnerTemplate reset(
      long partner, MailLanguage language, long version, String operator, String reason) {
    known(partner);
    if (!store.delete(partner, language, version)) {
      throw changed();
    }
    audit.record(operator, "mail-template.reset", OBJECT, id(partner, language), reason);
    return of(partner, language);
  }

  private void known(long partner) {
    if (parties.partner(partner).isEmpty()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such partner");
    }
  }

  private static ProblemException changed() {
    return new ProblemException(
        ProblemType.CONFLICT, "the template is in another version by now: read it again");
  }

  private static String id(long partner, MailLanguage language) {
    return partner + "/" + language.code();
  }
}
