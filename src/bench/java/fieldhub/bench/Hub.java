package fieldhub.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fieldhub.launcher.HubFiles;
import fieldhub.launcher.HubProcess;
import fieldhub.launcher.HubStartException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;

/** The hub under load: the build's archives on Payara Micro, as a production hub is set up. */
final class Hub implements AutoCloseable {

  private final HubProcess process;
  private final String secret;
  private final String password;

  Hub(BenchSettings settings, Database database) throws IOException, InterruptedException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    secret = HexFormat.of().formatHex(random);
    password = secret.substring(0, 32);
    process =
        HubProcess.builder()
            .files(new HubFiles(settings.checkout()))
            .port(settings.port())
            .dataDirectory(settings.folder().resolve("hub"))
            .javaOptions(settings.javaOptions())
            .setting("fieldhub.db.class", "org.postgresql.ds.PGSimpleDataSource")
            .setting("fieldhub.db.url", database.url())
            .setting("fieldhub.db.user", "postgres")
            .setting("fieldhub.console.admin-password", password)
            .setting("fieldhub.servicemobility.jwt.hs256-keys", "bench:" + secret)
            .build();
    process.start();
    try {
      process.awaitReady(Duration.ofMinutes(5));
    } catch (HubStartException e) {
      process.close();
      throw e;
    }
  }

  long pid() {
    return process.handle().pid();
  }

  /** What the first administrator, {@code admin}, logs on with. */
  String password() {
    return password;
  }

  /** One token for the whole run, as a webhook's sender has one. */
  String token() throws JOSEException {
    Instant now = Instant.now();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .subject("bench")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofDays(1))))
                .build());
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
