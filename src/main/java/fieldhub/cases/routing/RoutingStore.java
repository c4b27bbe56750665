package fieldhub.cases.routing;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The tables {@code routing_version}, {@code routing_rule} and {@code provider_competence}. A row
 * holds from the version that brought it until the one that changed or removed it.
 */
@ApplicationScoped
class RoutingStore {
  private static final String VERSION = "version, changed_at, operator, reason, summary";

  /**
   * The rows that hold still, and those that ended later: each half finds its rows by the index.
   */
  private static final String OF_VERSION =
      """
      SELECT %1$s WHERE partner_id = ? AND valid_from <= ? AND valid_to IS NULL
      UNION ALL SELECT %1$s WHERE partner_id = ? AND valid_from <= ? AND valid_to > ?""";

  @Inject private SqlStore sql;
  @Inject private RuleText text;

  /** The latest version of a partner's routing, 0 when there is none. */
  long version(long partner) {
    return versions(partner, Optional.empty(), 1).stream()
        .findFirst()
        .map(RoutingVersion::version)
        .orElse(0L);
  }

  /** Versions, newest first, at most {@code limit}, before the given one. */
  List<RoutingVersion> versions(long partner, Optional<Long> before, int limit) {
    return sql.read(
        new SqlQuery("SELECT " + VERSION + " FROM routing_version")
            .where("partner_id = ?", partner)
            .whereGiven("version < ?", before)
            .then("ORDER BY version DESC LIMIT ?", limit),
        RoutingStore::version);
  }

  /** Returns false when somebody else made this version first. */
  boolean insert(long partner, RoutingVersion version) {
    return sql.write(
            "INSERT INTO routing_version (partner_id, "
                + VERSION
                + ") VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            partner,
            version.version(),
            version.changedAt(),
            version.operator(),
            version.reason(),
            version.summary())
        == 1;
  }

  /** All that held in a version. */
  PartnerRules rules(long partner, long version) {
    return PartnerRules.of(
        version,
        sql.read(
            OF_VERSION.formatted(
                "rule_id, priority, provider_competence_id, conditions, properties FROM routing_rule"),
            this::rule,
            partner,
            version,
            partner,
            version,
            version),
        sql.read(
            OF_VERSION.formatted("competence_id, provider_id, properties FROM provider_competence"),
            this::competence,
            partner,
            version,
            partner,
            version,
            version));
  }

  /** Ends the rows of these rules: they held until before this version. */
  void endRules(long partner, long version, Collection<Long> ids) {
    end("routing_rule", "rule_id", partner, version, ids);
  }

  /** Ends the rows of these competences. */
  void endCompetences(long partner, long version, Collection<Long> ids) {
    end("provider_competence", "competence_id", partner, version, ids);
  }

  private void end(String table, String key, long partner, long version, Collection<Long> ids) {
    Object anyOf = ids.toArray(Long[]::new);
    sql.write(
        "UPDATE %s SET valid_to = ? WHERE partner_id = ? AND valid_to IS NULL AND %s = ANY(?)"
            .formatted(table, key),
        version,
        partner,
        anyOf);
  }

  /** Rules that hold from this version on. */
  void insertRules(long partner, long version, Collection<RoutingRule> rules) {
    sql.writeEach(
        "INSERT INTO routing_rule (partner_id, rule_id, valid_from, priority,"
            + " provider_competence_id, conditions, properties) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rules.stream()
            .map(
                rule ->
                    new Object[] {
                      partner,
                      rule.id(),
                      version,
                      rule.priority(),
                      rule.providerCompetenceId(),
                      text.conditions(rule.conditions()),
                      text.properties(rule.properties())
                    })
            .toList());
  }

  /** Competences that hold from this version on. */
  void insertCompetences(long partner, long version, Collection<ProviderCompetence> competences) {
    sql.writeEach(
        "INSERT INTO provider_competence (partner_id, competence_id, valid_from, provider_id,"
            + " properties) VALUES (?, ?, ?, ?, ?)",
        competences.stream()
            .map(
                it ->
                    new Object[] {
                      partner, it.id(), version, it.providerId(), text.properties(it.properties())
                    })
            .toList());
  }

  private static RoutingVersion version(ResultSet row) throws SQLException {
    return new RoutingVersion(
        row.getLong("version"),
        SqlStore.instant(row, "changed_at"),
        row.getString("operator"),
        row.getString("reason"),
        row.getString("summary"));
  }

  private RoutingRule rule(ResultSet row) throws SQLException {
    return new RoutingRule(
        row.getLong("rule_id"),
        row.getInt("priority"),
        row.getLong("provider_competence_id"),
        text.conditions(row.getString("conditions")),
        text.properties(row.getString("properties")));
  }

  private ProviderCompetence competence(ResultSet row) throws SQLException {
    return new ProviderCompetence(
        row.getLong("competence_id"),
        row.getLong("provider_id"),
        text.properties(row.getString("properties")));
  }
}
