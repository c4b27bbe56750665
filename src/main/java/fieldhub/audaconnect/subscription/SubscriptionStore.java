package fieldhub.audaconnect.subscription;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code audaconnect_subscription}. */
@ApplicationScoped
class SubscriptionStore {

  private final SqlStore sql;

  @Inject
  SubscriptionStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected SubscriptionStore() {
    this(null);
  }

  /** Those of these sites that have not ended. */
  List<Subscription> current(Collection<String> sites) {
    return sql.read(
        """
        SELECT subscription_id, site, created_by_hub, since FROM audaconnect_subscription
        WHERE site = ANY(?) AND ended_at IS NULL""",
        SubscriptionStore::subscription,
        (Object) sites.toArray(String[]::new));
  }

  /** Whose it is, also after its end. */
  Optional<String> siteOf(UUID id) {
    return sql
        .read(
            "SELECT site FROM audaconnect_subscription WHERE subscription_id = ?",
            row -> row.getString("site"),
            id)
        .stream()
        .findFirst();
  }

  /** Whose it is, unless it has ended. */
  Optional<String> currentSiteOf(UUID id) {
    return sql
        .read(
            """
            SELECT site FROM audaconnect_subscription
            WHERE subscription_id = ? AND ended_at IS NULL""",
            row -> row.getString("site"),
            id)
        .stream()
        .findFirst();
  }

  /** One that was known before is as new; whether the hub created it, it still knows. */
  void put(Subscription subscription) {
    end(subscription.site(), subscription.since());
    int known =
        sql.write(
            """
            UPDATE audaconnect_subscription SET site = ?, since = ?, ended_at = NULL,
              created_by_hub = (created_by_hub OR ?)
            WHERE subscription_id = ?""",
            subscription.site(),
            subscription.since(),
            subscription.createdByHub(),
            subscription.id());
    if (known == 0) {
      sql.write(
          """
          INSERT INTO audaconnect_subscription (subscription_id, site, topic, created_by_hub, since)
          VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
          subscription.id(),
          subscription.site(),
          Subscription.TOPIC,
          subscription.createdByHub(),
          subscription.since());
    }
  }

  /** From now on it is as if the hub had created it. */
  void own(String site) {
    sql.write(
        "UPDATE audaconnect_subscription SET created_by_hub = TRUE WHERE site = ? AND ended_at IS NULL",
        site);
  }

  /** Ends what the site has; false when it has none. */
  boolean end(String site, Instant now) {
    return sql.write(
            "UPDATE audaconnect_subscription SET ended_at = ? WHERE site = ? AND ended_at IS NULL",
            now,
            site)
        > 0;
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        row.getObject("subscription_id", UUID.class),
        row.getString("site"),
        row.getBoolean("created_by_hub"),
        SqlStore.instant(row, "since"));
  }
}
