package fieldhub.parts.inpart;

import java.util.List;
import java.util.Optional;

/**
 * Fired as a CDI event in the transaction that stores a reading with something new in it.
 *
 * @param order as it stands now
 * @param before the order's status until then; empty at its first reading
 * @param surprise a step that the contract does not expect, or what cannot be kept
 */
public record InpartOrderChanged(
    InpartOrder order,
    Optional<ToldStatus> before,
    List<Difference> differences,
    Optional<String> surprise) {}
