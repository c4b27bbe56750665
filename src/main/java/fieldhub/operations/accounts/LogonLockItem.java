package fieldhub.operations.accounts;

import fieldhub.servicemobility.authentication.LogonLock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address from which nobody can log on for now. */
public record LogonLockItem(
    @Schema(example = "41873") String id,
    @Schema(example = "192.0.2.7", description = "For IPv6 its whole /64 is locked") String address,
    @Schema(example = "500") int failures,
    Instant lockedUntil) {
  static LogonLockItem of(LogonLock lock) {
    return new LogonLockItem(lock.id(), lock.address(), lock.failures(), lock.lockedUntil());
  }
}
