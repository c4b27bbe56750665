package fieldhub.parts.inventory;

import java.util.Optional;

/** Which counts to list; what is empty does not restrict. */
public record CountFilter(
    Optional<String> locationId, Optional<String> technician, Optional<String> status) {}
