package fieldhub.cases.casefile;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code case_status_mapping}; every method joins the caller's transaction. */
@ApplicationScoped
class StatusMappingStore {

  private final SqlStore sql;

  @Inject
  StatusMappingStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected StatusMappingStore() {
    this(null);
  }

  Optional<StatusMapping> find(long partner, long provider, String key) {
    return sql
        .read(
            """
            SELECT * FROM case_status_mapping
            WHERE partner_id = ? AND provider_id = ? AND provider_key = ?""",
            StatusMappingStore::mapping,
            partner,
            provider,
            key)
        .stream()
        .findFirst();
  }

  List<StatusMapping> ofPartner(long partner) {
    return sql.read(
        """
        SELECT * FROM case_status_mapping WHERE partner_id = ?
        ORDER BY provider_id, provider_key""",
        StatusMappingStore::mapping,
        partner);
  }

  void put(StatusMapping it) {
    remove(it.partnerId(), it.providerId(), it.providerKey());
    sql.write(
        """
        INSERT INTO case_status_mapping (partner_id, provider_id, provider_key, partner_key)
        VALUES (?, ?, ?, ?)""",
        it.partnerId(),
        it.providerId(),
        it.providerKey(),
        it.partnerKey());
  }

  boolean remove(long partner, long provider, String key) {
    return sql.write(
            """
            DELETE FROM case_status_mapping
            WHERE partner_id = ? AND provider_id = ? AND provider_key = ?""",
            partner,
            provider,
            key)
        > 0;
  }

  private static StatusMapping mapping(ResultSet row) throws SQLException {
    return new StatusMapping(
        row.getLong("partner_id"),
        row.getLong("provider_id"),
        row.getString("provider_key"),
        row.getString("partner_key"));
  }
}
