package fieldhub.cases.requestlog;

import fieldhub.platform.journey.JourneyKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * A call of this hub's own to an outside system.
 *
 * @param id unique for the call; a second record of it changes nothing. Its tracking id
 * @param type kind of call, for example {@code completedEmail}, {@code supplierOrder}
 * @param succeeded whether the outside system did what it was asked
 * @param keys the business keys that lead to a case
 */
public record OwnCall(
    UUID id,
    String type,
    boolean succeeded,
    Optional<String> url,
    Instant at,
    Optional<String> request,
    Optional<String> response,
    Optional<String> message,
    Collection<JourneyKey> keys) {}
