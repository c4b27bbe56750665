package fieldhub.servicemobility.authentication;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.bulk.BulkImport;
import fieldhub.platform.bulk.BulkKind;
import fieldhub.platform.bulk.BulkLockStore;
import fieldhub.platform.bulk.BulkReport;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.security.AccountRules;
import fieldhub.platform.security.PasswordHashes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The use cases around technicians' accounts, each one transaction. Roles are checked by who calls.
 * A token that was issued stays good until it expires, also when its user is disabled meanwhile.
 */
@Stateless
@PermitAll
public class TechnicianAccounts {
  private static final String KIND = "technician-account";

  @Inject private TechnicianAccountStore store;
  @Inject private TechnicianImportStore imports;
  @Inject private LogonThrottleStore throttle;
  @Inject private PasswordHashes passwords;
  @Inject private BulkLockStore lock;
  @Inject private Journey journey;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** Accounts by user name, at most {@code limit}, behind the given one. */
  public List<TechnicianAccount> list(TechnicianFilter filter, Optional<String> after, int limit) {
    return store.list(filter, after, limit, clock.instant());
  }

  /**
   * The account of that user name.
   *
   * @throws ProblemException NOT_FOUND
   */
  public TechnicianAccount get(String username) {
    return store.find(username, clock.instant()).orElseThrow(TechnicianAccounts::unknown);
  }

  /**
   * Adds an account.
   *
   * @param by who does it, for the audit
   * @throws ProblemException INVALID_REQUEST for an unusable name or password, CONFLICT if the name
   *     is taken
   */
  public TechnicianAccount create(
      String username, TechnicianTerms terms, String password, String by) {
    AccountRules.check("username", username, password);
    Optional<String> hash = Optional.of(passwords.hash(password));
    if (!store.insert(username, terms, hash, clock.instant())) {
      throw new ProblemException(ProblemType.CONFLICT, "a technician of that user name exists");
    }
    audit.record(by, "technician.create", KIND, username, "active " + terms.active());
    return get(username);
  }

  /**
   * Changes name and e-mail, enables or disables.
   *
   * @param by who does it, for the audit
   * @throws ProblemException NOT_FOUND
   */
  public TechnicianAccount change(String username, TechnicianChange change, String by) {
    TechnicianTerms before = store.lockedTerms(username).orElseThrow(TechnicianAccounts::unknown);
    TechnicianTerms terms = change.of(before);
    store.setTerms(username, terms, clock.instant());
    audit.record(
        by,
        "technician.change",
        KIND,
        username,
        "active " + before.active() + " to " + terms.active());
    return get(username);
  }

  /**
   * Sets a new password.
   *
   * @param by who does it, for the audit
   * @throws ProblemException NOT_FOUND, or INVALID_REQUEST for an unusable password
   */
  public TechnicianAccount setPassword(String username, String password, String by) {
    AccountRules.checkPassword(password);
    if (!store.setPassword(username, passwords.hash(password), clock.instant())) {
      throw unknown();
    }
    audit.record(by, "technician.password", KIND, username, "password reset");
    return get(username);
  }

  /**
   * Lifts the lock and forgets the failures of a user.
   *
   * @param by who does it, for the audit
   * @throws ProblemException NOT_FOUND
   */
  public TechnicianAccount release(String username, String reason, String by) {
    get(username);
    throttle.delete(ThrottleKey.ofUser(username));
    audit.record(by, "technician.release", KIND, username, reason);
    journey.record(
        "logon.released",
        username,
        "the lock was lifted by an operator",
        List.of(new JourneyKey(KeyKind.TECHNICIAN, username)));
    return get(username);
  }

  /** Imports accounts whose passwords are hashed already; see {@link TechnicianIntake}. */
  public BulkReport importHashed(
      String by, List<BulkRow<String, TechnicianImport>> rows, BulkErrors errors, boolean dryRun) {
    lock.hold(BulkKind.LOGON_ACCOUNTS);
    BulkReport report = BulkImport.run(imports, rows, errors, "username", dryRun);
    if (!dryRun && !report.refused()) {
      audit.record(by, "technician.import", KIND, "all", report.summary());
    }
    return report;
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemType.NOT_FOUND, "no such technician");
  }
}
