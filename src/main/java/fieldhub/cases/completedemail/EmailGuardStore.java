package fieldhub.cases.completedemail;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The table {@code completed_email_guard}; every method joins the caller's transaction. */
@ApplicationScoped
class EmailGuardStore {

  private final SqlStore sql;

  @Inject
  EmailGuardStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected EmailGuardStore() {
    this(null);
  }

  /** The last mail of a case to an address. */
  record Last(UUID message, Instant askedAt) {}

  /** Holds the case's mails to an address until the end of the transaction, on all nodes. */
  Optional<Last> hold(long caseId, String address) {
    sql.write(
        "INSERT INTO completed_email_guard (case_id, address) VALUES (?, ?) ON CONFLICT DO NOTHING",
        caseId,
        key(address));
    return sql
        .read(
            """
            SELECT message_id, asked_at FROM completed_email_guard
            WHERE case_id = ? AND address = ? FOR UPDATE""",
            row ->
                new Last(
                    row.getObject("message_id", UUID.class), SqlStore.instant(row, "asked_at")),
            caseId,
            key(address))
        .stream()
        .filter(it -> it.message() != null)
        .findFirst();
  }

  /** Only what is held. */
  void set(long caseId, String address, Last last) {
    sql.write(
        "UPDATE completed_email_guard SET message_id = ?, asked_at = ? WHERE case_id = ? AND address = ?",
        last.message(),
        last.askedAt(),
        caseId,
        key(address));
  }

  /** Nobody has two mailboxes that differ in nothing but capitals. */
  private static String key(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
