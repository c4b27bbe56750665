package fieldhub.parts.order;

import fieldhub.parts.catalogue.Product;
import java.util.Optional;

/**
 * A requested part that cannot be ordered.
 *
 * @param askedProduct what the catalogue knows of it
 * @param reason a sentence without a full stop that a technician understands
 */
record RefusedLine(RequestedPart asked, Optional<Product> askedProduct, String reason)
    implements LineDecision {}
