package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Checks a webhook's body and reads its envelope (contract servicemobility 6.2 and 7.2). */
@ApplicationScoped
public class EnvelopeReader {

  private static final Logger LOG = Logger.getLogger(EnvelopeReader.class.getName());
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_ROWVER = 100;
  private static final List<String> REQUIRED =
      List.of("id", "type", "specversion", "source", "time");

  private final Json json;

  /** For the container's proxy. */
  protected EnvelopeReader() {
    this(null);
  }

  @Inject
  public EnvelopeReader(Json json) {
    this.json = json;
  }

  /**
   * Reads the envelope.
   *
   * @param expected the type that the URL names, if it names one
   * @throws ProblemException INVALID_REQUEST when the body cannot be accepted; nothing is stored
   *     then
   */
  Envelope read(byte[] body, Optional<WebhookType> expected) {
    EnvelopeFields fields = fields(body);
    if (!fields.isObject()) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "The body must be one JSON object");
    }
    boolean bare = fields.isArray("rows") && !fields.has("data") && !fields.has("id");
    return bare ? ofBareFrame(fields, body, expected) : ofEnvelope(fields, expected);
  }

  private EnvelopeFields fields(byte[] body) {
    try (JsonParser parser = json.parser(body)) {
      return EnvelopeFields.read(parser);
    } catch (JsonProcessingException e) {
      throw json.refusal(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Envelope ofEnvelope(EnvelopeFields fields, Optional<WebhookType> expected) {
    List<InvalidParam> wrong = new ArrayList<>();
    for (String name : REQUIRED) {
      if (fields.text(name) == null) {
        wrong.add(
            refused(name, fields.has(name) ? "must be a text that is not empty" : "is required"));
      }
    }
    if (!fields.isObject("data")) {
      wrong.add(refused("data", fields.has("data") ? "must be an object" : "is required"));
    }
    String id = fields.text("id");
    if (id != null && !isId(id, LONGEST_ID)) {
      wrong.add(
          refused(
              "id", "must have at most " + LONGEST_ID + " characters, none a control character"));
    }
    Optional<WebhookType> type =
        Optional.ofNullable(fields.text("type")).flatMap(WebhookType::ofEnvelope);
    if (fields.text("type") != null && type.isEmpty()) {
      wrong.add(refused("type", "is not a known type"));
    }
    if (type.isPresent() && expected.isPresent() && !expected.equals(type)) {
      wrong.add(refused("type", "is not the type that the URL names"));
    }
    if (!wrong.isEmpty()) {
      throw refusal(wrong);
    }
    if (!fields.text("specversion").startsWith("1.")) {
      LOG.log(Level.INFO, "Webhook {0} has an unknown specversion, taken as 1.0", id);
    }
    return new Envelope(id, type.orElseThrow());
  }

  /** Export notifications may come without an envelope (contract 7.2, proposal). */
  private static Envelope ofBareFrame(
      EnvelopeFields fields, byte[] body, Optional<WebhookType> expected) {
    if (expected.isEmpty()) {
      throw refusal(
          List.of(refused("type", "is required: neither an envelope nor the URL names a type")));
    }
    String rowver = fields.text("rowver");
    if (rowver == null || !isId(rowver, LONGEST_ROWVER)) {
      throw refusal(List.of(refused("rowver", "must be a text of at most " + LONGEST_ROWVER)));
    }
    String type = expected.get().wireName();
    String hash = HexFormat.of().formatHex(Sha256.of(body)).substring(0, 32);
    LOG.log(Level.INFO, "A {0} came without an envelope, rowver {1}", new Object[] {type, rowver});
    return new Envelope(type + ":" + rowver + ":" + hash, expected.get());
  }

  private static boolean isId(String text, int longest) {
    return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
  }

  private static InvalidParam refused(String name, String reason) {
    return InvalidParam.of(name, reason, "$." + name);
  }

  private static ProblemException refusal(List<InvalidParam> wrong) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST,
        wrong.size() == 1
            ? "1 field is not acceptable"
            : wrong.size() + " fields are not acceptable",
        wrong);
  }
}
