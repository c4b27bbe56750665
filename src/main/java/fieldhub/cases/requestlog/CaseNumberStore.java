package fieldhub.cases.requestlog;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks cases up by what people call them; joins the caller's transaction. */
@ApplicationScoped
class CaseNumberStore {

  private static final int MOST_OF_A_NUMBER = 20;

  @Inject private SqlStore sql;

  Set<UUID> named(String number) {
    Set<UUID> found = new LinkedHashSet<>();
    guid(number).ifPresent(found::add);
    if (number.matches("[1-9][0-9]{0,17}")) {
      long id = Long.parseLong(number);
      found.addAll(guids("SELECT guid FROM case_file WHERE id = ?", id));
      found.addAll(guids("SELECT guid FROM case_log WHERE upstream_id = ? ORDER BY case_id", id));
    }
    found.addAll(
        guids(
            """
            SELECT guid FROM case_file WHERE id IN
              (SELECT case_id FROM case_value WHERE path = 'orderData.refNo' AND content = ?)
            ORDER BY id DESC LIMIT ?""",
            number,
            MOST_OF_A_NUMBER));
    return found;
  }

  private List<UUID> guids(String query, Object... parameters) {
    return sql.read(query, row -> row.getObject("guid", UUID.class), parameters);
  }

  private static Optional<UUID> guid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
