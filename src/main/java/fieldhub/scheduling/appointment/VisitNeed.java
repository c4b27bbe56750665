package fieldhub.scheduling.appointment;

import fieldhub.parts.order.Site;
import java.util.Objects;

/**
 * What decides who can visit; texts that were not given are {@code ""}.
 *
 * @param orderType the kind of work, which may need a skill
 * @param userName the worker of the original order, who is asked first
 */
public record VisitNeed(Site site, String orderType, String userName) {

  public VisitNeed {
    Objects.requireNonNull(site);
    Objects.requireNonNull(orderType);
    Objects.requireNonNull(userName);
  }
}
