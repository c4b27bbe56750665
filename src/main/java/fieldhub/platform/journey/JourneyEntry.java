package fieldhub.platform.journey;

import java.util.Collection;

/**
 * One thing that happened, under every business key that leads to it.
 *
 * @param event what happened, as {@code area.verb}, for instance {@code inbox.received}
 * @param reference where the fact itself stands: the id of an inbox row, a parts order number
 * @param summary one line for people, never a secret, at most 300 characters (longer is cut)
 * @param keys the business keys; without any the entry leaves no row
 */
public record JourneyEntry(
    String event, String reference, String summary, Collection<JourneyKey> keys) {}
