package fieldhub.operations.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import fieldhub.platform.http.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes records as an import of the same hub reads them: a JSON array, or CSV with a header line
 * whose cells no spreadsheet program runs as a formula ({@link SpreadsheetText}). Written while it
 * is read, so that its size does not matter.
 */
@ApplicationScoped
public class ExportFile {
  private Json json;

  /** For the container's proxy. */
  protected ExportFile() {}

  @Inject
  ExportFile(Json json) {
    this.json = json;
  }

  /** A JSON array with one object per record. */
  public void json(OutputStream out, Iterator<?> records) throws IOException {
    try (SequenceWriter array = json.mapper().writer().writeValuesAsArray(out)) {
      while (records.hasNext()) {
        array.write(records.next());
      }
    }
  }

  /** CSV as of RFC 4180 in UTF-8, the given columns in their order. */
  public void csv(OutputStream out, Collection<String> columns, Iterator<?> records)
      throws IOException {
    ObjectMapper mapper = json.mapper();
    try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      while (records.hasNext()) {
        JsonNode record = mapper.valueToTree(records.next());
        List<String> cells = columns.stream().map(column -> cell(record.path(column))).toList();
        printer.printRecord(cells);
      }
    }
  }

  private static String cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.asText()));
      return SpreadsheetText.toCell(String.join(ImportRow.LIST_SEPARATOR, parts));
    }
    String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    return SpreadsheetText.toCell(text);
  }
}
