package fieldhub.operations.accounts;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.security.AccountRules;
import fieldhub.servicemobility.authentication.TechnicianAccount;
import fieldhub.servicemobility.authentication.TechnicianImport;
import fieldhub.servicemobility.authentication.TechnicianTerms;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A technician's account, without anything of its password. */
public record TechnicianAccountItem(
    @Schema(example = "tech.marlow") String username,
    @Schema(example = "Sam Marlow") String name,
    @Schema(example = "s.marlow@example.com") String email,
    boolean active,
    @Schema(description = "Without a password nobody can log on") boolean hasPassword,
    @Schema(description = "Failed logons lately") int failures,
    boolean locked,
    @Schema(description = "End of the lock; null when there is none") Instant lockedUntil,
    Instant createdAt,
    Instant changedAt) {

  static final int NAME = 200;

  /** Of an export: what an import takes, but for the password, which leaves the hub in no form. */
  static final Set<String> EXPORTED =
      new LinkedHashSet<>(List.of("username", "name", "email", "active"));

  static final Set<String> COLUMNS =
      new LinkedHashSet<>(List.of("username", "name", "email", "active", "password"));

  static TechnicianAccountItem of(TechnicianAccount account) {
    return new TechnicianAccountItem(
        account.username(),
        account.terms().name(),
        account.terms().email(),
        account.terms().active(),
        account.hasPassword(),
        account.failures(),
        account.lockedUntil().isPresent(),
        account.lockedUntil().orElse(null),
        account.createdAt(),
        account.changedAt());
  }

  static BulkRow<String, TechnicianImport> read(ImportRow row) {
    String username = row.required("username", AccountRules.MAX_NAME);
    if (!username.isEmpty()) {
      AccountRules.objectionToName(username).ifPresent(reason -> row.refuse("username", reason));
    }
    Optional<String> password = row.text("password", AccountRules.MAX_PASSWORD);
    password
        .flatMap(AccountRules::objectionToPassword)
        .ifPresent(reason -> row.refuse("password", reason));
    TechnicianTerms terms =
        new TechnicianTerms(
            row.required("name", NAME), row.email("email").orElse(""), row.flag("active", true));
    return new BulkRow<>(row.number(), username, new TechnicianImport(terms, password));
  }
}
