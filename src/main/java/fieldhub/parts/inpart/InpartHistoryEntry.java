package fieldhub.parts.inpart;

import java.time.Instant;

/** A step in an order's history; see {@link Fetch} for who told and when. */
public record InpartHistoryEntry(
    StatusStep step, String toldBy, Instant toldAt, Instant fetchedAt) {}
