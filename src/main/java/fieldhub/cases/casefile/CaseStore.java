package fieldhub.cases.casefile;

import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code case_file}; every method joins the caller's transaction. */
@ApplicationScoped
class CaseStore {

  private final SqlStore sql;
  private final CaseRow row;

  @Inject
  CaseStore(SqlStore sql, Json json) {
    this.sql = sql;
    this.row = new CaseRow(json);
  }

  /** For the container's proxy. */
  protected CaseStore() {
    this.sql = null;
    this.row = null;
  }

  Optional<CaseFile> find(UUID guid) {
    return one("SELECT * FROM case_file WHERE guid = ?", guid);
  }

  Optional<CaseFile> findById(long id) {
    return one("SELECT * FROM case_file WHERE id = ?", id);
  }

  /** The case that a user booked under a tracking id. */
  Optional<CaseFile> booked(String user, String trackingId) {
    return one("SELECT * FROM case_file WHERE booked_by = ? AND tracking_id = ?", user, trackingId);
  }

  /** The case, kept from everybody else until the transaction's end. */
  Optional<CaseFile> lock(UUID guid) {
    return one("SELECT * FROM case_file WHERE guid = ? FOR UPDATE", guid);
  }

  long nextId() {
    return next("SELECT nextval('case_file_id') AS number");
  }

  long nextContactId() {
    return next("SELECT nextval('case_contact_id') AS number");
  }

  /**
   * Stores a case with its status.
   *
   * @return whether neither its guid nor its tracking id was there before
   */
  boolean insert(NewCase one) {
    CaseFile it = one.caseFile();
    return sql.write(
            """
            INSERT INTO case_file (id, guid, partner_id, provider_id, country, service_type_id,
              manufacturer_id, product_type_id, service_location_id, current_status,
              provider_status, status_at, content_at, contacts, product_data, order_data, tags,
              booked_by, tracking_id, created_at, touched_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""",
            it.id(),
            it.guid(),
            it.partnerId(),
            it.providerId(),
            it.country(),
            it.ids().serviceTypeId(),
            it.ids().manufacturerId(),
            it.ids().productTypeId(),
            it.ids().serviceLocationId(),
            it.currentStatus(),
            it.providerStatus(),
            it.currentStatus() == null ? null : one.asOf(),
            one.asOf(),
            row.text(it.contacts()),
            row.text(it.productData()),
            row.text(it.orderData()),
            row.text(it.tags()),
            one.booking().map(NewCase.Booker::user).orElse(null),
            one.booking().flatMap(NewCase.Booker::trackingId).orElse(null),
            it.createdAt(),
            it.touchedAt())
        > 0;
  }

  /** Stores what can be changed of a case, but for its status. */
  void put(CaseFile it, Instant now) {
    sql.write(
        """
        UPDATE case_file SET contacts = ?, product_data = ?, order_data = ?, touched_at = ?
        WHERE id = ?""",
        row.text(it.contacts()),
        row.text(it.productData()),
        row.text(it.orderData()),
        now,
        it.id());
  }

  /** When its content was true; what InfoCare told before is in it. */
  Instant contentAt(long id) {
    return sql.read(
            "SELECT content_at FROM case_file WHERE id = ?",
            it -> SqlStore.instant(it, "content_at"),
            id)
        .get(0);
  }

  /** Since when the partner's status is what it is; empty while there is none. */
  Optional<Instant> statusAt(long id) {
    return sql
        .read(
            "SELECT status_at FROM case_file WHERE id = ? AND status_at IS NOT NULL",
            it -> SqlStore.instant(it, "status_at"),
            id)
        .stream()
        .findFirst();
  }

  /** The partner's status, unless it has a later one. */
  void partnerStatus(long id, String key, Instant at, Instant now) {
    sql.write(
        """
        UPDATE case_file SET
          current_status = CASE WHEN status_at IS NULL OR status_at <= ? THEN ? ELSE current_status END,
          status_at = CASE WHEN status_at IS NULL OR status_at <= ? THEN ? ELSE status_at END,
          touched_at = ?
        WHERE id = ?""",
        at,
        key,
        at,
        at,
        now,
        id);
  }

  /** The workshop's own status. */
  void providerStatus(long id, String key, Instant now) {
    sql.write(
        "UPDATE case_file SET provider_status = ?, touched_at = ? WHERE id = ?", key, now, id);
  }

  /** Never back in time: what was touched later stays so. */
  void touch(long id, Instant now) {
    sql.write("UPDATE case_file SET touched_at = ? WHERE id = ? AND touched_at < ?", now, id, now);
  }

  /** Newest first, for operators. */
  List<CaseFile> list(CaseFilter filter, Optional<Long> before, int limit) {
    return sql.read(filter.query(before, limit), row);
  }

  private Optional<CaseFile> one(String query, Object... parameters) {
    return sql.read(query, row, parameters).stream().findFirst();
  }

  private long next(String query) {
    return sql.read(query, it -> it.getLong("number")).get(0);
  }
}
