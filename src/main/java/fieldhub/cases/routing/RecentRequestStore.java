package fieldhub.cases.routing;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table {@code routing_request}; its ids sort by time. */
@ApplicationScoped
class RecentRequestStore {
  @Inject private SqlStore sql;
  @Inject private RuleText text;

  void insert(Collection<AskedRequest> asked) {
    sql.writeEach(
        "INSERT INTO routing_request (request_id, partner_id, asked_at, query) VALUES (?, ?, ?, ?)",
        asked.stream()
            .map(
                it ->
                    new Object[] {
                      it.request().id(),
                      it.partner(),
                      it.request().askedAt(),
                      text.query(it.request().query())
                    })
            .toList());
  }

  /** Keeps the newest of a partner. */
  void keepNewest(long partner, int kept) {
    sql.read(
            "SELECT request_id FROM routing_request WHERE partner_id = ?"
                + " ORDER BY request_id DESC LIMIT 1 OFFSET ?",
            row -> row.getObject("request_id", UUID.class),
            partner,
            kept)
        .forEach(
            oldest ->
                sql.write(
                    "DELETE FROM routing_request WHERE partner_id = ? AND request_id <= ?",
                    partner,
                    oldest));
  }

  List<RecentRequest> list(long partner, Optional<RecentRequest.Key> before, int limit) {
    return sql.read(
        new SqlQuery("SELECT request_id, asked_at, query FROM routing_request")
            .where("partner_id = ?", partner)
            .whereGiven("request_id < ?", before.map(RecentRequest.Key::id))
            .then("ORDER BY request_id DESC LIMIT ?", limit),
        row ->
            new RecentRequest(
                row.getObject("request_id", UUID.class),
                SqlStore.instant(row, "asked_at"),
                text.query(row.getString("query"))));
  }

  /** The last queries, each with how often it was asked. */
  Map<RoutingQuery, Long> queries(long partner, int last) {
    return list(partner, Optional.empty(), last).stream()
        .map(RecentRequest::query)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
