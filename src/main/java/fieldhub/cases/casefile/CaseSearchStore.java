package fieldhub.cases.casefile;

import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.security.ApiCaller;
import fieldhub.platform.security.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Searches of callers; every method joins the caller's transaction. */
@ApplicationScoped
class CaseSearchStore {

  /** Of so many cases the common search reads the values, for one request. */
  private static final int MOST_READ = 10_000;

  private final SqlStore sql;
  private final CaseRow row;

  @Inject
  CaseSearchStore(SqlStore sql, Json json) {
    this.sql = sql;
    this.row = new CaseRow(json);
  }

  /** For the container's proxy. */
  protected CaseSearchStore() {
    this.sql = null;
    this.row = null;
  }

  List<CaseFile> find(ApiCaller caller, CaseQuery query, CommonIds ids, int offset, int limit) {
    return sql.read(
        restricted("SELECT c.*", caller, query, ids)
            .then("ORDER BY c.id DESC LIMIT ? OFFSET ?", limit, offset),
        row);
  }

  long count(ApiCaller caller, CaseQuery query, CommonIds ids) {
    return sql.read(
            restricted("SELECT COUNT(*) AS number", caller, query, ids), it -> it.getLong("number"))
        .get(0);
  }

  /**
   * The caller's own first of all: no filter can widen it. No index helps to find a text in the
   * middle of values, so the common search reads those of the newest cases that the other filters
   * leave, and not of more.
   */
  private static SqlQuery restricted(
      String select, ApiCaller caller, CaseQuery query, CommonIds ids) {
    SqlQuery restricted =
        new SqlQuery(select + " FROM (SELECT c.* FROM case_file c")
            .where(
                caller.side() == Side.PARTNER ? "c.partner_id = ?" : "c.provider_id = ?",
                caller.party());
    query.conditions().forEach(it -> it.restrict(restricted, caller.side()));
    if (query.common().isEmpty()) {
      return restricted.then(") c");
    }
    return restricted.then(
        """
        ORDER BY c.id DESC LIMIT ?) c
        WHERE c.service_type_id = ANY(?) OR c.product_type_id = ANY(?)
          OR c.manufacturer_id = ANY(?)
          OR EXISTS (SELECT 1 FROM case_value v WHERE v.case_id = c.id AND v.is_common
            AND POSITION(CAST(? AS varchar) IN LOWER(v.content)) > 0)""",
        MOST_READ,
        array(ids.serviceTypes()),
        array(ids.productTypes()),
        array(ids.manufacturers()),
        query.common().get());
  }

  private static Long[] array(Set<Long> ids) {
    return ids.toArray(Long[]::new);
  }
}
