package fieldhub.scheduling.workorder;

import fieldhub.parts.order.RequestedPart;

/**
 * A part that a follow-up visit needs.
 *
 * @param partOrderNum the order that brings it; {@code ""} when it has yet to be ordered
 */
public record NeededPart(RequestedPart part, String partOrderNum) {

  boolean isOrdered() {
    return !partOrderNum.isEmpty();
  }
}
