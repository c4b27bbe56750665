package fieldhub.parts.inpart;

import java.util.UUID;

/** An Inpart order and the site, by our name, whose token can read it. */
public record SiteOrder(String site, UUID order) {}
