package fieldhub.audaconnect.connection;

/**
 * Fired as a CDI event when an operator's consent for a site is stored, outside any transaction and
 * before the operator sees the outcome: what shall be ready when he does may call AudaConnect.
 */
public record SiteConsented(String site) {}
