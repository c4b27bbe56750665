package fieldhub.cases.requestlog;

import java.nio.ByteBuffer;

/** SHA-256 of what an entry says but for its {@code meta}; equal when the bytes are. */
record BodyHash(ByteBuffer bytes) {

  static BodyHash of(byte[] hash) {
    return new BodyHash(ByteBuffer.wrap(hash).asReadOnlyBuffer());
  }
}
