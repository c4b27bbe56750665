package fieldhub.parts.order;

import fieldhub.platform.persistence.JpqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
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

  /**
   * The newest orders that match, with their lines, for reading only: lines that were read in a
   * batch cannot be compared at the end of a transaction where EclipseLink does not weave them
   * (WildFly).
   */
  List<PartsOrder> newest(PartsOrderFilter filter, long before, int limit) {
    JpqlQuery query =
        new JpqlQuery("SELECT o FROM PartsOrder o")
            .where("o.orderNumber < :before", "before", before)
            .whereGiven("o.workOrder = :workOrder", "workOrder", filter.workOrder())
            .whereGiven("o.status = :status", "status", filter.status())
            .whereGiven("o.supplierId = :supplier", "supplier", filter.supplierId())
            .whereGiven(
                "EXISTS (SELECT p FROM PartsOrder p JOIN p.lines l WHERE p = o"
                    + " AND (l.prodNum = :part OR l.askedProdNum = :part))",
                "part",
                filter.prodNum())
            .then("ORDER BY o.orderNumber DESC");
    TypedQuery<PartsOrder> orders = entities.createQuery(query.text(), PartsOrder.class);
    query.values().forEach(orders::setParameter);
    return orders
        .setMaxResults(limit)
        .setHint("eclipselink.batch", "o.lines")
        .setHint("eclipselink.read-only", "true")
        .getResultList();
  }
}
