package fieldhub.parts.inventory;

import java.util.Optional;

/**
 * Which transfers to list; what is empty does not restrict.
 *
 * @param locationId from or to there
 * @param technician who reported a half
 * @param code either of the two codes
 */
public record TransferFilter(
    Optional<String> locationId,
    Optional<String> technician,
    Optional<String> code,
    Optional<Transfer.State> state) {}
