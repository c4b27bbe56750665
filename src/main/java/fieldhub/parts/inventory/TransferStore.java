package fieldhub.parts.inventory;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.reported.LatestStore;
import fieldhub.platform.reported.LatestTable;
import fieldhub.platform.reported.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table {@code inventory_transfer_half}. */
@ApplicationScoped
class TransferStore {

  private static final LatestTable<TransferHalf> TABLE =
      LatestTable.reported("inventory_transfer_half", TransferHalf::origin)
          .key("code_one", it -> it.code().one())
          .key("code_two", it -> it.code().two())
          .key("technician", TransferHalf::technician)
          .value("other_technician", TransferHalf::otherTechnician)
          .value("from_location", TransferHalf::fromLocation)
          .value("to_location", TransferHalf::toLocation)
          .value("transfer_type", TransferHalf::type)
          .value("transferred_at", TransferHalf::transferredAt);

  /** A condition on a half holds for its whole transfer: the other half is shown too. */
  private static final String ANY_HALF =
      """
      EXISTS (SELECT 1 FROM inventory_transfer_half o
        WHERE o.code_one = h.code_one AND o.code_two = h.code_two AND\s""";

  @Inject private SqlStore sql;
  @Inject private LatestStore latest;

  void put(List<TransferHalf> halves) {
    latest.put(TABLE, halves);
  }

  List<Transfer> list(TransferFilter filter, Optional<ValidationCode> behind, int limit) {
    SqlQuery query =
        new SqlQuery("SELECT h.code_one, h.code_two FROM inventory_transfer_half h")
            .whereGiven(ANY_HALF + "o.technician = ?)", filter.technician());
    filter
        .locationId()
        .ifPresent(
            it -> query.where(ANY_HALF + "(o.from_location = ? OR o.to_location = ?))", it, it));
    filter.code().ifPresent(it -> query.where("(h.code_one = ? OR h.code_two = ?)", it, it));
    behind.ifPresent(it -> query.where("(h.code_one, h.code_two) > (?, ?)", it.one(), it.two()));
    query.then("GROUP BY h.code_one, h.code_two");
    filter
        .state()
        .ifPresent(
            it ->
                query.then(
                    it == Transfer.State.HALF ? "HAVING COUNT(*) = 1" : "HAVING COUNT(*) > 1"));
    List<ValidationCode> codes =
        sql.read(query.then("ORDER BY h.code_one, h.code_two LIMIT ?", limit), TransferStore::code);
    Map<ValidationCode, List<TransferHalf>> halves =
        halves(codes).stream().collect(Collectors.groupingBy(TransferHalf::code));
    return codes.stream().map(code -> new Transfer(code, halves.get(code))).toList();
  }

  /** The halves of these transfers, each transfer's earliest first. */
  List<TransferHalf> halves(List<ValidationCode> codes) {
    return sql.read(
        """
        SELECT h.* FROM inventory_transfer_half h
        JOIN UNNEST(CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY)) AS k(code_one, code_two)
          ON k.code_one = h.code_one AND k.code_two = h.code_two
        ORDER BY h.stated_at, h.technician""",
        TransferStore::half,
        codes.stream().map(ValidationCode::one).toArray(String[]::new),
        codes.stream().map(ValidationCode::two).toArray(String[]::new));
  }

  private static ValidationCode code(ResultSet row) throws SQLException {
    return new ValidationCode(row.getString("code_one"), row.getString("code_two"));
  }

  private static TransferHalf half(ResultSet row) throws SQLException {
    return new TransferHalf(
        code(row),
        row.getString("technician"),
        row.getString("other_technician"),
        row.getString("from_location"),
        row.getString("to_location"),
        row.getString("transfer_type"),
        SqlStore.instant(row, "transferred_at"),
        List.of(),
        Origin.of(row));
  }
}
