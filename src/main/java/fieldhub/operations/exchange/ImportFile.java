package fieldhub.operations.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads an imported file, JSON array or CSV with a header line, into rows. A file that cannot be
 * read as such is refused with INVALID_REQUEST; what is wrong inside a row is noted.
 */
@ApplicationScoped
public class ImportFile {
  private Json json;
  private ExchangeSettings settings;

  /** For the container's proxy. */
  protected ImportFile() {}

  @Inject
  ImportFile(Json json, ExchangeSettings settings) {
    this.json = json;
    this.settings = settings;
  }

  /** A collector of errors as large as this hub wants it. */
  public BulkErrors errors() {
    return new BulkErrors(settings.errors());
  }

  /** The rows of a JSON array of objects. */
  public List<ImportRow> json(byte[] body, Set<String> columns, BulkErrors errors) {
    // Inside the array every record is followed by something.
    ObjectReader records =
        json.mapper()
            .readerFor(JsonNode.class)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try (JsonParser parser = json.parser(body)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw refused("the body must be a JSON array with one object per record", null);
      }
      List<ImportRow> rows = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        JsonNode node = records.readValue(parser);
        count(rows.size() + 1);
        if (!(node instanceof ObjectNode fields)) {
          throw refused("record " + (rows.size() + 1) + " is not a JSON object", null);
        }
        ImportRow row = new ImportRow(rows.size() + 1, fields, false, errors);
        row.refuseOthersThan(columns);
        rows.add(row);
      }
      if (parser.nextToken() != null) {
        throw refused("something stands behind the end of the JSON array", null);
      }
      return rows;
    } catch (JsonProcessingException e) {
      throw json.refusal(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The records of a CSV file whose first line names the columns. */
  public List<ImportRow> csv(byte[] body, Set<String> columns, BulkErrors errors) {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    List<ImportRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(utf8(body), format)) {
      List<String> header = null;
      long line = 0;
      for (CSVRecord record : parser) {
        int number = (int) line + 1;
        line = parser.getCurrentLineNumber();
        if (header == null) {
          header = header(record, columns);
        } else if (record.size() != header.size()) {
          errors.add(
              number, "", "has " + record.size() + " cells, the header line has " + header.size());
        } else {
          count(rows.size() + 1);
          rows.add(row(number, header, record, errors));
        }
      }
      if (header == null) {
        throw refused("the CSV file is empty; its first line must name the columns", null);
      }
      return rows;
    } catch (CSVException | UncheckedIOException e) {
      throw refused(
          "the body is not acceptable CSV: a quoted cell is not closed, or text follows its closing quote",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> header(CSVRecord record, Set<String> columns) {
    List<String> names = record.stream().map(String::strip).toList();
    List<String> unknown = names.stream().filter(name -> !columns.contains(name)).toList();
    if (!unknown.isEmpty() || Set.copyOf(names).size() < names.size()) {
      throw refused(
          "the header line must name columns once each, out of: " + String.join(", ", columns),
          null);
    }
    return names;
  }

  private static ImportRow row(
      int number, List<String> header, CSVRecord record, BulkErrors errors) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < header.size(); i++) {
      fields.put(header.get(i), SpreadsheetText.fromCell(record.get(i)));
    }
    return new ImportRow(number, fields, true, errors);
  }

  private void count(int rows) {
    if (rows > settings.rows()) {
      throw refused("one import holds at most " + settings.rows() + " records; send several", null);
    }
  }

  /** Strictly decoded, without the byte order mark that spreadsheet programs write. */
  private static String utf8(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused("the body is not valid UTF-8", e);
    }
  }

  private static ProblemException refused(String detail, Exception cause) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail, cause);
  }
}
