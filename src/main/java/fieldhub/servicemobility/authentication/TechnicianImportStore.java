package fieldhub.servicemobility.authentication;

import fieldhub.platform.bulk.BulkTarget;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Technicians' accounts in imports; the passwords that come in here are hashes already. */
@ApplicationScoped
class TechnicianImportStore implements BulkTarget<String, TechnicianImport> {
  @Inject private SqlStore sql;
  @Inject private TechnicianAccountStore accounts;
  @Inject private Clock clock;

  @Override
  public Map<String, TechnicianImport> stored(Collection<String> usernames) {
    Map<String, TechnicianImport> found = new HashMap<>();
    sql.read(
        "SELECT username, name, email, active FROM technician_account WHERE username = ANY(?)",
        row ->
            found.put(
                row.getString("username"),
                new TechnicianImport(
                    new TechnicianTerms(
                        row.getString("name"), row.getString("email"), row.getBoolean("active")),
                    Optional.empty())),
        (Object) usernames.toArray(String[]::new));
    return found;
  }

  /** A password that is given is set: whether it is the old one would take as long to find out. */
  @Override
  public boolean same(TechnicianImport stored, TechnicianImport imported) {
    return imported.password().isEmpty() && stored.terms().equals(imported.terms());
  }

  @Override
  public void create(String username, TechnicianImport imported) {
    accounts.insert(username, imported.terms(), imported.password(), clock.instant());
  }

  @Override
  public void change(String username, TechnicianImport imported) {
    accounts.setTerms(username, imported.terms(), clock.instant());
    imported.password().ifPresent(it -> accounts.setPassword(username, it, clock.instant()));
  }

  @Override
  public void flush() {
    // Nothing waits: every statement ran when it was asked for.
  }
}
