package fieldhub.audaconnect.connection;

/**
 * Fired as a CDI event in the transaction in which a site came into a state, so that what hangs on
 * it is stored with it or not at all.
 */
public record SiteChanged(String site, SiteState state) {}
