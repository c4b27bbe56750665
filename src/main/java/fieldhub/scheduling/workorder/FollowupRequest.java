package fieldhub.scheduling.workorder;

import fieldhub.parts.order.PartsRequest;
import fieldhub.parts.order.RequestedPart;
import fieldhub.parts.order.Site;
import fieldhub.scheduling.appointment.VisitNeed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A technician's wish for a follow-up visit; texts that were not given are {@code ""}.
 *
 * @param original the work order that is followed up, perhaps one that the hub does not know
 * @param userName its worker, who is asked first
 * @param periods at least one, the most wanted first
 * @param assets what is to be worked on
 */
public record FollowupRequest(
    String original,
    String accountNum,
    String orderType,
    String userName,
    Site site,
    List<WantedPeriod> periods,
    List<NeededPart> parts,
    List<AssetName> assets) {

  public FollowupRequest {
    Objects.requireNonNull(original);
    Objects.requireNonNull(accountNum);
    Objects.requireNonNull(orderType);
    Objects.requireNonNull(userName);
    Objects.requireNonNull(site);
    periods = List.copyOf(periods);
    parts = List.copyOf(parts);
    assets = List.copyOf(assets);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("a booking names at least one period");
    }
  }

  VisitNeed need() {
    return new VisitNeed(site, orderType, userName);
  }

  List<String> liveKeys() {
    return periods.stream().map(period -> period.liveKey(original)).toList();
  }

  /** The order for the parts that have none yet; empty when there are no such. */
  Optional<PartsRequest> partsRequest(String workOrder) {
    List<RequestedPart> missing =
        parts.stream().filter(part -> !part.isOrdered()).map(NeededPart::part).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new PartsRequest(workOrder, accountNum, userName, site, missing));
  }

  /** The same for those of the wanted times that have not begun by then, if there are any. */
  Optional<FollowupRequest> from(Instant now) {
    List<WantedPeriod> ahead =
        periods.stream().filter(period -> !period.start().isBefore(now)).toList();
    return ahead.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FollowupRequest(
                original, accountNum, orderType, userName, site, ahead, parts, assets));
  }
}
