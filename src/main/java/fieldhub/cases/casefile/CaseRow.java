package fieldhub.cases.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.RowReader;
import fieldhub.platform.persistence.SqlStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A case as a row of its table: what has no column of its own is JSON. */
final class CaseRow implements RowReader<CaseFile> {

  private static final TypeReference<List<CaseTag>> TAGS = new TypeReference<>() {};

  private final Json json;

  CaseRow(Json json) {
    this.json = json;
  }

  @Override
  public CaseFile read(ResultSet row) throws SQLException {
    try {
      return new CaseFile(
          row.getLong("id"),
          row.getObject("guid", UUID.class),
          row.getLong("partner_id"),
          row.getLong("provider_id"),
          row.getString("country"),
          new CaseIds(
              row.getObject("service_type_id", Long.class),
              row.getObject("manufacturer_id", Long.class),
              row.getObject("product_type_id", Long.class),
              row.getObject("service_location_id", Long.class)),
          row.getString("current_status"),
          row.getString("provider_status"),
          json.mapper().readValue(row.getString("contacts"), CaseContacts.class),
          tree(row.getString("product_data")),
          tree(row.getString("order_data")),
          json.mapper().readValue(row.getString("tags"), TAGS),
          SqlStore.instant(row, "created_at"),
          SqlStore.instant(row, "touched_at"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part of a case as its column takes it. */
  String text(Object part) {
    return new String(json.write(part), StandardCharsets.UTF_8);
  }

  private JsonNode tree(String text) throws IOException {
    return json.mapper().readTree(text);
  }
}
