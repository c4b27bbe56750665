package fieldhub.operations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.config.Settings;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportFileTest {
  private static final Set<String> COLUMNS = new LinkedHashSet<>(List.of("key", "text", "list"));

  private final Json json = new Json();
  private final ImportFile file =
      new ImportFile(
          json,
          new ExchangeSettings(
              new Settings(
                  name -> Optional.ofNullable(name.endsWith("import.rows") ? "3" : null))));
  private final BulkErrors errors = new BulkErrors(10);

  @Test
  void aJsonArrayIsReadRecordByRecord() {
    List<ImportRow> rows = json("[{\"key\":\"a\"},{\"key\":\"b\",\"list\":[\"x\",\"y\"]}]");
    assertThat(rows).extracting(ImportRow::number).containsExactly(1, 2);
    assertThat(rows.get(1).texts("list", 9)).containsExactly("x", "y");
    assertThat(json("[]")).isEmpty();
    assertThat(errors.none()).isTrue();
  }

  @Test
  void csvRowsCarryTheirLineAndQuotedCellsTheirText() {
    List<ImportRow> rows = csv("\uFEFFkey,text,list\r\na,\"two, words\",x|y\r\n\r\n=1,'=1,\r\n");
    assertThat(rows).extracting(ImportRow::number).first().isEqualTo(2);
    assertThat(rows.get(0).text("text", 99)).contains("two, words");
    assertThat(rows.get(0).texts("list", 9)).containsExactly("x", "y");
    assertThat(rows.get(1).text("text", 99)).contains("=1");
    assertThat(errors.none()).isTrue();
  }

  @Test
  void aCsvRowOfAnotherLengthIsNotedAndTheOthersAreRead() {
    assertThat(csv("key,text\na,b\nc\nd,e\n")).hasSize(2);
    assertThat(errors.list()).singleElement().satisfies(e -> assertThat(e.row()).isEqualTo(3));
  }

  @Test
  void whatIsNoFileOfRecordsIsRefused() {
    for (String bad : List.of("{}", "[1]", "[{]", "[] []", "[{\"key\":1,\"key\":2}]", "")) {
      assertThatThrownBy(() -> json(bad)).as(bad).isInstanceOf(ProblemException.class);
    }
    for (String bad : List.of("", "other\n", "key,key\n", "key\n\"open\n")) {
      assertThatThrownBy(() -> csv(bad)).as(bad).isInstanceOf(ProblemException.class);
    }
    byte[] latin = {'k', 'e', 'y', '\n', (byte) 0xe9};
    assertThatThrownBy(() -> file.csv(latin, COLUMNS, errors)).isInstanceOf(ProblemException.class);
  }

  @Test
  void moreRecordsThanAllowedAreRefused() {
    assertThatThrownBy(() -> json("[{},{},{},{}]")).hasMessageContaining("at most 3");
    assertThatThrownBy(() -> csv("key\n1\n2\n3\n4\n")).hasMessageContaining("at most 3");
  }

  @Test
  void anExportedFileIsReadAsItWas() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    record Sample(String key, String text, List<String> list) {}
    List<Sample> samples =
        List.of(new Sample("a", "=1+1", List.of("x", "y")), new Sample("b", "'\"ü\n", List.of()));
    new ExportFile(json).csv(out, COLUMNS, samples.iterator());
    List<ImportRow> rows = file.csv(out.toByteArray(), COLUMNS, errors);
    assertThat(rows.get(0).text("text", 99)).isEqualTo(Optional.of("=1+1"));
    assertThat(rows.get(0).texts("list", 99)).containsExactly("x", "y");
    assertThat(rows.get(1).text("text", 99)).isEqualTo(Optional.of("'\"ü"));
  }

  private List<ImportRow> json(String body) {
    return file.json(body.getBytes(StandardCharsets.UTF_8), COLUMNS, errors);
  }

  private List<ImportRow> csv(String body) {
    return file.csv(body.getBytes(StandardCharsets.UTF_8), COLUMNS, errors);
  }
}
