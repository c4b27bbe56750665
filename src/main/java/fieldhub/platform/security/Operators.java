package fieldhub.platform.security;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * The use cases around operators' accounts, each one transaction. Roles are checked by who calls.
 */
@Stateless
@PermitAll
public class Operators {
  @Inject private OperatorStore store;
  @Inject private PasswordHashes passwords;
  @Inject private Event<OperatorChanged> changed;
  @Inject private Audit audit;
  @Inject private Clock clock;

  public List<OperatorAccount> all() {
    return store.all();
  }

  /**
   * The account of that name.
   *
   * @throws ProblemException NOT_FOUND
   */
  public OperatorAccount get(String name) {
    return store
        .find(name)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such operator"));
  }

  /**
   * Adds an enabled account.
   *
   * @param by who does it, for the audit
   * @throws ProblemException INVALID_REQUEST for an unusable name or password, CONFLICT if the name
   *     is taken
   */
  public OperatorAccount create(String name, String password, OperatorRole role, String by) {
    AccountRules.check("name", name, password);
    if (!store.insert(name, passwords.hash(password), role, clock.instant())) {
      throw new ProblemException(ProblemType.CONFLICT, "an operator of that name exists");
    }
    audit.record(by, "account.create", "account", name, "role " + role.spelling());
    return get(name);
  }

  /**
   * Sets role and whether the account can log in.
   *
   * @param by who does it, for the audit
   * @throws ProblemException NOT_FOUND, or CONFLICT if no enabled administrator would be left
   */
  public OperatorAccount change(String name, OperatorRole role, boolean enabled, String by) {
    long administrators = store.lockEnabledAdministrators();
    OperatorAccount before = get(name);
    boolean isAdministrator = before.enabled() && before.role() == OperatorRole.ADMINISTRATOR;
    boolean staysAdministrator = enabled && role == OperatorRole.ADMINISTRATOR;
    if (isAdministrator && !staysAdministrator && administrators == 1) {
      throw new ProblemException(ProblemType.CONFLICT, "the last administrator must remain");
    }
    store.setAccess(name, role, enabled, clock.instant());
    audit.record(by, "account.change", "account", name, access(before, role, enabled));
    changed.fire(new OperatorChanged(name));
    return get(name);
  }

  /**
   * Sets a new password; the old one stops working at once on this node and within {@link
   * OperatorLogin#REMEMBERED} on others.
   *
   * @param by who does it, for the audit
   * @throws ProblemException NOT_FOUND, or INVALID_REQUEST for an unusable password
   */
  public void setPassword(String name, String password, String by) {
    AccountRules.checkPassword(password);
    if (!store.setPassword(name, passwords.hash(password), clock.instant())) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such operator");
    }
    audit.record(by, "account.password", "account", name, "password reset");
    changed.fire(new OperatorChanged(name));
  }

  /** Adds the first administrator if there is no account at all; false if there is one. */
  public boolean createFirst(String name, String password) {
    return store.isEmpty()
        && store.insert(
            name, passwords.hash(password), OperatorRole.ADMINISTRATOR, clock.instant());
  }

  private static String access(OperatorAccount before, OperatorRole role, boolean enabled) {
    return "role "
        + before.role().spelling()
        + " to "
        + role.spelling()
        + ", enabled "
        + before.enabled()
        + " to "
        + enabled;
  }
}
