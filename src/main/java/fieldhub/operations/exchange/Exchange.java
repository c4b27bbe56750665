package fieldhub.operations.exchange;

import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.bulk.BulkReport;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way of a file in and out that all master data have in common. */
@ApplicationScoped
public class Exchange {
  /** Media type of a CSV file. */
  public static final String CSV = "text/csv";

  /** Media type of a refusal. */
  public static final String PROBLEM = "application/problem+json";

  /** What holds for every import, for its description. */
  public static final String IMPORT_RULES =
      "A row is the whole record: a field that is left out takes its default. Empty text, null and"
          + " an absent field mean the same. Records that are not in the file stay. One transaction;"
          + " with any error (400, all of them with row, field and reason) nothing is stored."
          + " dryRun=true reports the same and stores nothing. CSV: UTF-8, header line, commas; lists"
          + " in one cell separated by |; an apostrophe before =, +, -, @ is taken off again, as"
          + " exports put it there against formulas.";

  private static final MediaType CSV_TYPE = new MediaType("text", "csv");
  private static final int EXPORT_PAGE = 1000;

  private ImportFile importFile;
  private ExportFile exportFile;

  /** For the container's proxy. */
  protected Exchange() {}

  @Inject
  Exchange(ImportFile importFile, ExportFile exportFile) {
    this.importFile = importFile;
    this.exportFile = exportFile;
  }

  /** The fields of a record that stands in files as it is shown, in their order. */
  public static Set<String> columns(Class<? extends Record> shown) {
    return Arrays.stream(shown.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Imports a file: 200 with the report, or 400 with the same report in a problem when any row is
   * refused.
   *
   * @param dryRun the query parameter of that name
   * @param columns the fields that a record may have
   * @param reader makes a record of a row; what it notes refuses the import
   */
  public <K, T> Response in(
      byte[] body,
      String dryRun,
      HttpHeaders headers,
      SecurityContext caller,
      Set<String> columns,
      Function<ImportRow, BulkRow<K, T>> reader,
      Importer<K, T> importer) {
    boolean dry = RequestCheck.flagOnly("dryRun", dryRun);
    BulkErrors errors = importFile.errors();
    List<ImportRow> rows =
        CSV_TYPE.isCompatible(headers.getMediaType())
            ? importFile.csv(body, columns, errors)
            : importFile.json(body, columns, errors);
    List<BulkRow<K, T>> values = rows.stream().map(reader).toList();
    return answer(importer.importRows(caller.getUserPrincipal().getName(), values, errors, dry));
  }

  /**
   * Writes every record, as CSV when {@code format} or else the Accept header says so, as JSON
   * otherwise.
   *
   * @param name name of the file that a browser saves
   * @param pageAfter reads the records behind the given one, at most as many as asked
   */
  public <T, W> Response out(
      String name,
      String format,
      HttpHeaders headers,
      Set<String> columns,
      BiFunction<Optional<T>, Integer, List<T>> pageAfter,
      Function<T, W> wire) {
    boolean csv = ExportFormat.of(format, headers) == ExportFormat.CSV;
    Iterator<T> records = new PagedRecords<>(after -> pageAfter.apply(after, EXPORT_PAGE));
    Iterator<W> wires = new MappedRecords<>(records, wire);
    StreamingOutput content =
        csv ? out -> exportFile.csv(out, columns, wires) : out -> exportFile.json(out, wires);
    return Response.ok(
            content, csv ? CSV_TYPE.withCharset("utf-8") : MediaType.APPLICATION_JSON_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + (csv ? ".csv\"" : ".json\""))
        .build();
  }

  private static Response answer(BulkReport report) {
    if (!report.refused()) {
      return Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
    }
    int status = ProblemType.INVALID_REQUEST.status();
    return Response.status(status).type(PROBLEM).entity(RefusedImport.of(report)).build();
  }
}
