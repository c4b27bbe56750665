package fieldhub.servicemobility.authentication;

import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.bulk.BulkReport;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.security.PasswordHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The import of many accounts. Hashing a password takes a tenth of a second on purpose, so it is
 * done before the transaction begins, and for a bounded number of them; accounts without a password
 * are bounded by the size of an import only.
 */
@ApplicationScoped
public class TechnicianIntake {
  @Inject private AuthenticationSettings settings;
  @Inject private PasswordHashes passwords;
  @Inject private TechnicianAccounts accounts;

  /**
   * Imports accounts in one transaction: all, or none when any is refused. Accounts that are not in
   * the file stay, and so does a password that the file does not give.
   */
  public BulkReport importAccounts(
      String operator,
      List<BulkRow<String, TechnicianImport>> rows,
      BulkErrors errors,
      boolean dryRun) {
    refuseTooMany(rows, errors);
    return accounts.importHashed(
        operator, dryRun || !errors.none() ? rows : hashed(rows), errors, dryRun);
  }

  private void refuseTooMany(List<BulkRow<String, TechnicianImport>> rows, BulkErrors errors) {
    rows.stream()
        .filter(row -> row.terms().password().isPresent())
        .skip(settings.importPasswords())
        .findFirst()
        .ifPresent(
            row ->
                errors.add(
                    row.row(),
                    "password",
                    "one import sets at most "
                        + settings.importPasswords()
                        + " passwords; send several files"));
  }

  private List<BulkRow<String, TechnicianImport>> hashed(
      List<BulkRow<String, TechnicianImport>> rows) {
    List<BulkRow<String, TechnicianImport>> hashed = new ArrayList<>(rows.size());
    for (BulkRow<String, TechnicianImport> row : rows) {
      TechnicianImport given = row.terms();
      hashed.add(
          new BulkRow<>(
              row.row(),
              row.key(),
              new TechnicianImport(given.terms(), given.password().map(passwords::hash))));
    }
    return hashed;
  }
}
