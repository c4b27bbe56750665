package fieldhub.parts.inpart;

import java.time.Instant;
import java.util.List;

/**
 * An Inpart order as its latest reading had it.
 *
 * @param site whose token could read it last, by our name
 * @param currency of its prices; ISO 4217
 * @param statusSince start of the first fetch that had this status
 * @param fetchedAt start of the latest fetch
 * @param changedAt when a fetch last brought something new
 * @param owner what its assessment is about
 */
public record InpartOrder(
    InpartReading reading,
    String site,
    String currency,
    Instant statusSince,
    Instant fetchedAt,
    Instant firstSeenAt,
    Instant changedAt,
    AssessmentOwner owner) {

  InpartOrder withLines(List<InpartLine> lines) {
    InpartReading told =
        new InpartReading(
            reading.orderId(),
            reading.assessmentId(),
            reading.supplierName(),
            reading.reference(),
            reading.status(),
            reading.deliveryAt(),
            lines);
    return new InpartOrder(
        told, site, currency, statusSince, fetchedAt, firstSeenAt, changedAt, owner);
  }
}
