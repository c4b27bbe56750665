package fieldhub.audaconnect.connection;

/**
 * What AudaConnect answered with a 200 or 204.
 *
 * @param body as it came; empty for a 204
 * @param correlationId the answer's {@code Correlation-Id}, for AudaConnect's service desk; empty
 *     when it had none
 */
public record Answer(byte[] body, String correlationId) {}
