package fieldhub.cases.completedemail;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code mail_template}; every method joins the caller's transaction. */
@ApplicationScoped
class MailTemplateStore {

  private final SqlStore sql;

  @Inject
  MailTemplateStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected MailTemplateStore() {
    this(null);
  }

  Optional<PartnerTemplate> find(long partner, MailLanguage language) {
    return sql
        .read(
            "SELECT * FROM mail_template WHERE partner_id = ? AND locale = ?",
            MailTemplateStore::template,
            partner,
            language.code())
        .stream()
        .findFirst();
  }

  /**
   * By partner and language.
   *
   * @param after only those after this partner and language, if given
   */
  List<PartnerTemplate> list(Optional<Long> partner, Optional<TemplatePlace> after, int limit) {
    SqlQuery query =
        new SqlQuery("SELECT * FROM mail_template").whereGiven("partner_id = ?", partner);
    after.ifPresent(
        it ->
            query.where(
                "(partner_id > ? OR partner_id = ? AND locale > ?)",
                it.partner(),
                it.partner(),
                it.language().code()));
    return sql.read(
        query.then("ORDER BY partner_id, locale LIMIT ?", limit), MailTemplateStore::template);
  }

  /** Whether nobody has one there yet. */
  boolean insert(PartnerTemplate first) {
    return sql.write(
            """
            INSERT INTO mail_template
              (partner_id, locale, subject, text_body, html_body, version, changed_at, changed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            first.partnerId(),
            first.language().code(),
            first.template().subject(),
            first.template().text(),
            first.template().html(),
            first.version(),
            first.changedAt(),
            first.changedBy())
        == 1;
  }

  /** Whether the version before it was still the last one. */
  boolean update(PartnerTemplate next) {
    return sql.write(
            """
            UPDATE mail_template
            SET subject = ?, text_body = ?, html_body = ?, version = ?, changed_at = ?, changed_by = ?
            WHERE partner_id = ? AND locale = ? AND version = ?""",
            next.template().subject(),
            next.template().text(),
            next.template().html(),
            next.version(),
            next.changedAt(),
            next.changedBy(),
            next.partnerId(),
            next.language().code(),
            next.version() - 1)
        == 1;
  }

  /** Whether it was still there, in that version. */
  boolean delete(long partner, MailLanguage language, long version) {
    return sql.write(
            "DELETE FROM mail_template WHERE partner_id = ? AND locale = ? AND version = ?",
            partner,
            language.code(),
            version)
        == 1;
  }

  private static PartnerTemplate template(ResultSet row) throws SQLException {
    return new PartnerTemplate(
        row.getLong("partner_id"),
        MailLanguage.named(row.getString("locale")).orElseThrow(),
        new MailTemplate(
            row.getString("subject"), row.getString("text_body"), row.getString("html_body")),
        row.getLong("version"),
        SqlStore.instant(row, "changed_at"),
        row.getString("changed_by"));
  }
}
