package fieldhub.platform.security;

import fieldhub.platform.persistence.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The SHA-256 of a token: enough to know it again, useless to whoever reads the memory. */
record TokenDigest(long first, long second, long third, long fourth) {
  static TokenDigest of(String token) {
    ByteBuffer hash = ByteBuffer.wrap(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
    return new TokenDigest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
  }
}
