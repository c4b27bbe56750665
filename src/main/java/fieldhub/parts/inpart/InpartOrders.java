package fieldhub.parts.inpart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The Inpart orders of the organisation's sites, as AudaConnect tells them. */
@Stateless
@PermitAll
public class InpartOrders {

  @Inject private InpartOrderStore store;
  @Inject private Clock clock;

  /** The orders of a site that can still change. */
  public List<UUID> open(String site) {
    return store.open(site, clock.instant());
  }
}
