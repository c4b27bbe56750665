package fieldhub.scheduling.workforce;

import fieldhub.parts.order.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out who could do a visit, in a handful of queries however many technicians there are. */
@ApplicationScoped
public class Crews {
  @Inject private WorkforceStore store;

  /**
   * The active technicians who serve the site and have every skill that the order type needs, the
   * named worker first, the others by id. The site's service area is looked for by its id, then by
   * postal code, then by town; without an area the site's work centre counts as a whole, and when
   * nothing is said about the place, the worker's own.
   *
   * @param orderType one that is not known needs no skill
   * @param userName {@code ""} when nobody is named
   */
  public Crew of(Site site, String orderType, String userName) {
    Optional<Territory> territory = territory(site, userName);
    if (territory.isEmpty()) {
      return Crew.nobody(uncovered(site));
    }
    List<Technician> local =
        store.activeTechnicians().stream().filter(territory.get().employs()).toList();
    if (local.isEmpty()) {
      return Crew.nobody("Nobody works in " + territory.get().name());
    }
    Set<String> needed = skills(orderType);
    List<Technician> able = local.stream().filter(it -> it.skills().containsAll(needed)).toList();
    return able.isEmpty()
        ? Crew.nobody(
            "Nobody in " + territory.get().name() + " has the skills for order type " + orderType)
        : new Crew(first(userName, able), "");
  }

  private Optional<Territory> territory(Site site, String userName) {
    if (saysNothing(site)) {
      return Optional.ofNullable(find(WorkforceKind.TECHNICIANS, userName))
          .map(Technician::workCentre)
          .map(Territory::ofWorkCentre);
    }
    return area(site)
        .map(Territory::of)
        .or(
            () ->
                Optional.ofNullable(find(WorkforceKind.WORK_CENTRES, site.workCentre()))
                    .map(WorkCentre::workCentreId)
                    .map(Territory::ofWorkCentre));
  }

  private Optional<ServiceArea> area(Site site) {
    ServiceArea named = find(WorkforceKind.SERVICE_AREAS, site.serviceArea());
    if (named != null || (site.zip().isEmpty() && site.place().isEmpty())) {
      return Optional.ofNullable(named);
    }
    return Territory.areaOf(site, store.all(WorkforceKind.SERVICE_AREAS));
  }

  private Set<String> skills(String orderType) {
    OrderType known = find(WorkforceKind.ORDER_TYPES, orderType);
    return known == null ? Set.of() : known.requiredSkills();
  }

  private <T extends WorkforceRecord> T find(WorkforceKind<T> kind, String key) {
    return key.isEmpty() ? null : store.find(kind, List.of(key)).get(key);
  }

  private static boolean saysNothing(Site site) {
    return Stream.of(site.serviceArea(), site.zip(), site.place(), site.workCentre())
        .allMatch(String::isEmpty);
  }

  private static String uncovered(Site site) {
    return Stream.of(site.zip(), site.place(), site.serviceArea(), site.workCentre())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> "No service area covers " + text)
        .orElse("Neither the site nor a worker whom we know is named");
  }

  private static List<Technician> first(String userName, List<Technician> all) {
    return Stream.of(true, false)
        .flatMap(asked -> all.stream().filter(it -> it.technicianId().equals(userName) == asked))
        .toList();
  }
}
