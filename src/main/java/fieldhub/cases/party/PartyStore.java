package fieldhub.cases.party;

import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Partners and providers in the database. */
@ApplicationScoped
public class PartyStore {
  @Inject private SqlStore sql;
  @Inject private Json json;

  List<Partner> partners() {
    return sql.read("SELECT * FROM service_partner ORDER BY id", PartyStore::partner);
  }

  List<Provider> providers() {
    return sql.read("SELECT * FROM service_provider ORDER BY id", this::provider);
  }

  /** Adds the partner or overwrites it. */
  void put(Partner partner, Instant now) {
    sql.write(
        "INSERT INTO service_partner (id, name, country, locale, completed_emails, final_statuses, changed_at)"
            + " VALUES (?, '', '', '', false, '', ?) ON CONFLICT DO NOTHING",
        partner.id(),
        now);
    sql.write(
        "UPDATE service_partner SET name = ?, country = ?, locale = ?, completed_emails = ?,"
            + " final_statuses = ?, changed_at = ? WHERE id = ?",
        partner.name(),
        partner.country(),
        partner.locale().toLanguageTag(),
        partner.completedEmails(),
        String.join(",", new TreeSet<>(partner.finalStatuses())),
        now,
        partner.id());
  }

  /** Adds the provider or overwrites it. */
  void put(Provider provider, Instant now) {
    sql.write(
        "INSERT INTO service_provider (id, name, enabled, contact, changed_at)"
            + " VALUES (?, '', false, '', ?) ON CONFLICT DO NOTHING",
        provider.id(),
        now);
    sql.write(
        "UPDATE service_provider SET name = ?, enabled = ?, contact = ?, changed_at = ? WHERE id = ?",
        provider.name(),
        provider.enabled(),
        new String(json.write(provider.contact()), StandardCharsets.UTF_8),
        now,
        provider.id());
  }

  private static Partner partner(ResultSet row) throws SQLException {
    String statuses = row.getString("final_statuses");
    return new Partner(
        row.getLong("id"),
        row.getString("name"),
        row.getString("country"),
        Locale.forLanguageTag(row.getString("locale")),
        row.getBoolean("completed_emails"),
        statuses.isEmpty() ? Set.of() : Set.of(statuses.split(",")));
  }

  private Provider provider(ResultSet row) throws SQLException {
    return new Provider(
        row.getLong("id"),
        row.getString("name"),
        row.getBoolean("enabled"),
        json.read(row.getString("contact").getBytes(StandardCharsets.UTF_8), Contact.class));
  }
}
