package fieldhub.parts.inpart;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A reading that brought something new; see {@link Fetch} for who told and when. */
public record InpartChange(
    UUID id,
    String toldBy,
    Instant toldAt,
    Instant fetchedAt,
    Optional<String> surprise,
    List<Difference> differences) {}
