package fieldhub.scheduling.fieldreport;

import java.util.Optional;

/** Which time entries to list; what is empty does not restrict. */
public record TimeEntryFilter(
    Optional<String> workOrder, Optional<String> technician, Optional<Boolean> open) {}
