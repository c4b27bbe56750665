package fieldhub.scheduling.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to know.
 *
 * @param originalOrderNum the work order that needs another visit; {@code ""} when none is named
 * @param partsArrive when the last part is expected that the visit needs
 */
public record AppointmentSearch(
    VisitNeed need,
    String originalOrderNum,
    List<CustomerTime> customerTimes,
    Optional<Instant> partsArrive) {}
