package fieldhub.parts.stock;

import fieldhub.platform.bulk.BulkItem;
import fieldhub.platform.bulk.BulkTarget;
import fieldhub.platform.persistence.JpqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Storage locations in lists and imports. */
@ApplicationScoped
class LocationDeskStore implements BulkTarget<String, LocationTerms> {
  @PersistenceContext(unitName = "fieldhub")
  private EntityManager entities;

  List<BulkItem<String, LocationTerms>> list(
      LocationFilter filter, Optional<String> after, int limit) {
    JpqlQuery query =
        new JpqlQuery("SELECT l FROM StorageLocation l")
            .whereGiven("l.locationId > :after", "after", after)
            .whereGiven("l.kind = :kind", "kind", filter.kind())
            .whereGiven("l.workCentre = :centre", "centre", filter.workCentre())
            .whereGiven("l.technician = :technician", "technician", filter.technician())
            .then("ORDER BY l.locationId");
    TypedQuery<StorageLocation> locations =
        entities.createQuery(query.text(), StorageLocation.class);
    query.values().forEach(locations::setParameter);
    return locations
        .setMaxResults(limit)
        .getResultStream()
        .map(location -> new BulkItem<>(location.locationId(), location.terms()))
        .toList();
  }

  @Override
  public Map<String, LocationTerms> stored(Collection<String> locationIds) {
    Map<String, LocationTerms> found = new HashMap<>();
    entities
        .createQuery(
            "SELECT l FROM StorageLocation l WHERE l.locationId IN :some", StorageLocation.class)
        .setParameter("some", locationIds)
        .getResultStream()
        .forEach(location -> found.put(location.locationId(), location.terms()));
    return found;
  }

  @Override
  public boolean same(LocationTerms stored, LocationTerms imported) {
    return stored.equals(imported);
  }

  @Override
  public void create(String locationId, LocationTerms terms) {
    entities.persist(new StorageLocation(locationId, terms));
  }

  @Override
  public void change(String locationId, LocationTerms terms) {
    entities.find(StorageLocation.class, locationId).change(terms);
  }

  @Override
  public void flush() {
    entities.flush();
    entities.clear();
  }
}
