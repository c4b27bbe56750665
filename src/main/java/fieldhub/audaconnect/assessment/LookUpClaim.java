package fieldhub.audaconnect.assessment;

import java.util.UUID;

/**
 * The right to look one assessment up.
 *
 * @param attempts how often AudaConnect was asked in vain
 * @param token proves the claim when the outcome is written
 */
public record LookUpClaim(UUID id, AssessmentKey key, int attempts, UUID token) {

  String site() {
    return key.site();
  }
}
