package fieldhub.audaconnect.notification;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which partition of the job polls a site; for ever the same. */
final class Slices {

  /** As many as the job has partitions ({@code META-INF/batch-jobs/audaconnect-poll.xml}). */
  static final int NUMBER = 16;

  private Slices() {}

  static int of(String site) {
    CRC32 hash = new CRC32();
    hash.update(site.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % NUMBER);
  }
}
