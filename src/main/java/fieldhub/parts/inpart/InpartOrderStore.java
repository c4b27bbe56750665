package fieldhub.parts.inpart;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The tables of Inpart orders. */
@ApplicationScoped
class InpartOrderStore {

  /** After which a delivered order is taken to stay so (contract audaconnect, section 8). */
  private static final Duration RETURNABLE = Duration.ofDays(30);

  private static final String OPEN =
      """
      status NOT IN ('CANCELLED', 'RETURN_ACCEPTED', 'RETURN_REJECTED')
        AND (status <> 'DELIVERED' OR status_since > ?)""";

  private final SqlStore sql;

  @Inject
  InpartOrderStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected InpartOrderStore() {
    this(null);
  }

  List<UUID> open(String site, Instant now) {
    return sql.read(
        "SELECT order_id FROM inpart_order WHERE site = ? AND " + OPEN,
        row -> row.getObject("order_id", UUID.class),
        site,
        now.minus(RETURNABLE));
  }
}
