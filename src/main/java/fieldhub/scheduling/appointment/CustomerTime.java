package fieldhub.scheduling.appointment;

import java.time.Instant;

/**
 * A period of which the customer says something.
 *
 * @param type the code of what: available, or not
 * @param start inclusive
 * @param end exclusive, behind the start
 */
public record CustomerTime(String type, Instant start, Instant end) {}
