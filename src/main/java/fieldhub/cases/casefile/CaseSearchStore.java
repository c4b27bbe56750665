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
        restricted("SELECT c.* FROM case_file c", caller, query, ids)
            .then("ORDER BY c.id DESC LIMIT ? OFFSET ?", limit, offset),
        row);
  }

  long count(ApiCaller caller, CaseQuery query, CommonIds ids) {
    return sql.read(
            restricted("SELECT COUNT(*) AS number FROM case_file c", caller, query, ids),
            it -> it.getLong("number"))
        .get(0);
  }

  /** The caller's own first of all: no filter can widen it. */
  private static SqlQuery restricted(
      String select, ApiCaller caller, CaseQuery query, CommonIds ids) {
    SqlQuery restricted =
        new SqlQuery(select)
            .where(
                caller.side() == Side.PARTNER ? "c.partner_id = ?" : "c.provider_id = ?",
                caller.party());
    query.conditions().forEach(it -> it.restrict(restricted, caller.side()));
    query
        .common()
        .ifPresent(
            text ->
                restricted.where(
                    """
                    (c.service_type_id = ANY(?) OR c.product_type_id = ANY(?)
                      OR c.manufacturer_id = ANY(?)
                      OR EXISTS (SELECT 1 FROM case_value v WHERE v.case_id = c.id AND v.is_common
                        AND POSITION(CAST(? AS varchar) IN LOWER(v.content)) > 0))""",
                    array(ids.serviceTypes()),
                    array(ids.productTypes()),
                    array(ids.manufacturers()),
                    text));
    return restricted;
  }

  private static Long[] array(Set<Long> ids) {
    return ids.toArray(Long[]::new);
  }
}
