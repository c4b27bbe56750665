package fieldhub.parts.inventory;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.reported.ListPlace;
import fieldhub.platform.reported.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The table {@code stock_recommendation}: versions, of which the youngest stands. */
@ApplicationScoped
class RecommendationStore {

  private static final String SELECT = "SELECT * FROM stock_recommendation r";

  /** Of equal contents of one age any would do; the rowver only picks one of them. */
  private static final String STANDS =
      """
      NOT EXISTS (SELECT 1 FROM stock_recommendation y
        WHERE y.recommendation_id = r.recommendation_id AND (y.stated_at > r.stated_at
          OR (y.stated_at = r.stated_at AND (y.row_hash > r.row_hash
            OR (y.row_hash = r.row_hash AND y.rowver > r.rowver)))))""";

  /** All callers insert and then update in this order, which is the order of locks. */
  private static final Comparator<Recommendation> ORDER =
      Comparator.comparing(Recommendation::recommendationId)
          .thenComparing(it -> it.origin().rowHash())
          .thenComparing(it -> it.origin().rowver());

  @Inject private SqlStore sql;

  void put(List<Recommendation> versions) {
    List<Recommendation> sorted = versions.stream().sorted(ORDER).toList();
    if (sorted.isEmpty()) {
      return;
    }
    sql.writeEach(
        """
        INSERT INTO stock_recommendation (recommendation_id, row_hash, description, status,
          location_id, technician_created, due_at, stated_at, rowver, message_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
        sorted.stream()
            .map(
                it ->
                    new Object[] {
                      it.recommendationId(),
                      it.origin().rowHash().bytes(),
                      it.description(),
                      it.status(),
                      it.locationId(),
                      it.technicianCreated(),
                      it.dueAt(),
                      it.origin().statedAt(),
                      it.origin().rowver(),
                      it.origin().messageId()
                    })
            .toList());
    sql.writeEach(
        """
        UPDATE stock_recommendation SET stated_at = ?
        WHERE recommendation_id = ? AND row_hash = ? AND rowver = ? AND stated_at > ?""",
        sorted.stream()
            .map(
                it ->
                    new Object[] {
                      it.origin().statedAt(),
                      it.recommendationId(),
                      it.origin().rowHash().bytes(),
                      it.origin().rowver(),
                      it.origin().statedAt()
                    })
            .toList());
  }

  List<Recommendation> list(Optional<String> locationId, Optional<ListPlace> behind, int limit) {
    SqlQuery query = new SqlQuery(SELECT).where(STANDS).whereGiven("location_id = ?", locationId);
    return sql.read(
        ListPlace.page(query, "recommendation_id", behind, limit),
        RecommendationStore::recommendation);
  }

  Optional<Recommendation> find(String recommendationId) {
    return sql
        .read(
            new SqlQuery(SELECT).where(STANDS).where("recommendation_id = ?", recommendationId),
            RecommendationStore::recommendation)
        .stream()
        .findFirst();
  }

  private static Recommendation recommendation(ResultSet row) throws SQLException {
    return new Recommendation(
        row.getString("recommendation_id"),
        row.getString("description"),
        row.getString("status"),
        row.getString("location_id"),
        row.getBoolean("technician_created"),
        SqlStore.instant(row, "due_at"),
        List.of(),
        Origin.of(row));
  }
}
