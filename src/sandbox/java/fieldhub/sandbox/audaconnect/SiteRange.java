package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sites that were made together: {@code <prefix>-<from>} and so on. */
record SiteRange(String prefix, int from, int count) {

  private static final int MOST = 100_000;

  static SiteRange read(Fields fields) {
    return new SiteRange(
        fields.text("prefix").orElse("bulk"),
        fields.number("from", 1, 0, MOST),
        fields.number("count", 1, 1, MOST));
  }

  /** Their ids, which are the names of their users too. */
  List<String> ids() {
    return IntStream.range(from, from + count).mapToObj(number -> prefix + "-" + number).toList();
  }

  /** Those of them that there are. */
  List<Site> in(Sites sites) {
    return ids().stream().map(sites::find).flatMap(Optional::stream).toList();
  }
}
