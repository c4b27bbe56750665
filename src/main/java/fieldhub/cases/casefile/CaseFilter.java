package fieldhub.cases.casefile;

import fieldhub.platform.persistence.SqlQuery;
import java.util.Optional;

/** Which cases an operator wants to see. */
public record CaseFilter(
    Optional<Long> partner,
    Optional<Long> provider,
    Optional<String> status,
    Optional<String> refNo) {

  SqlQuery query(Optional<Long> before, int limit) {
    return new SqlQuery("SELECT * FROM case_file")
        .whereGiven("partner_id = ?", partner)
        .whereGiven("provider_id = ?", provider)
        .whereGiven("current_status = ?", status)
        .whereGiven(
            "id IN (SELECT case_id FROM case_value WHERE path = 'orderData.refNo' AND content = ?)",
            refNo)
        .whereGiven("id < ?", before)
        .then("ORDER BY id DESC LIMIT ?", limit);
  }
}
