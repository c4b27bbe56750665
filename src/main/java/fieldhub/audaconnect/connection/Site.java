package fieldhub.audaconnect.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * A site of the organisation that AudaConnect knows: one authorised user, one token pair (contract
 * audaconnect 2.4).
 *
 * @param name ours, as the operator chose it
 * @param companyCode the company that its notifications must name, 8 characters
 * @param siteId the site that its notifications must name
 * @param stateReason why it is in its state, for people
 * @param login whom AudaConnect says that the tokens belong to
 */
public record Site(
    String name,
    String label,
    String companyCode,
    String siteId,
    SiteState state,
    Optional<String> stateReason,
    Optional<String> login,
    Optional<Instant> connectedAt) {}
