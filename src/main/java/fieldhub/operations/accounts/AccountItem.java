package fieldhub.operations.accounts;

import fieldhub.platform.security.OperatorAccount;
import java.time.Instant;

/** An operator's account, without anything of its password. */
public record AccountItem(
    String name, String role, boolean enabled, Instant createdAt, Instant changedAt) {
  static AccountItem of(OperatorAccount account) {
    return new AccountItem(
        account.name(),
        account.role().spelling(),
        account.enabled(),
        account.createdAt(),
        account.changedAt());
  }
}
