package fieldhub.parts.order;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts orders in the database. */
@ApplicationScoped
class PartsOrderStore {

  @PersistenceContext(unitName = "fieldhub")
  private EntityManager entities;

  @Inject private SqlStore sql;

  /** The running number of the next order. */
  long nextNumber() {
    return sql.read("SELECT nextval('parts_order_number') AS number", row -> row.getLong("number"))
        .get(0);
  }

  void add(PartsOrder order) {
    entities.persist(order);
  }

  Optional<PartsOrder> find(String partOrderNum) {
    return Optional.ofNullable(entities.find(PartsOrder.class, partOrderNum));
  }

  /** The order for a change: nobody else changes it until the end of the transaction. */
  Optional<PartsOrder> lock(String partOrderNum) {
    return Optional.ofNullable(
        entities.find(PartsOrder.class, partOrderNum, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The newest orders that match, with their lines. */
  List<PartsOrder> newest(PartsOrderFilter filter, long before, int limit) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    conditions.add("o.orderNumber < :before");
    values.put("before", before);
    filter.workOrder().ifPresent(value -> values.put("workOrder", value));
    filter.status().ifPresent(value -> values.put("status", value));
    filter.supplierId().ifPresent(value -> values.put("supplierId", value));
    values.keySet().stream()
        .filter(name -> !name.equals("before"))
        .forEach(name -> conditions.add("o." + name + " = :" + name));
    filter
        .prodNum()
        .ifPresent(
            value -> {
              conditions.add(
                  "exists (select p from PartsOrder p join p.lines l where p = o"
                      + " and (l.prodNum = :part or l.askedProdNum = :part))");
              values.put("part", value);
            });
    TypedQuery<PartsOrder> query =
        entities.createQuery(
            "select o from PartsOrder o where "
                + String.join(" and ", conditions)
                + " order by o.orderNumber desc",
            PartsOrder.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).setHint("eclipselink.batch", "o.lines").getResultList();
  }
}
