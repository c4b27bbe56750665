package fieldhub.platform.outbox;

/** A channel and whom it leads to. */
public record Route(String kind, String destination) {

  static Route of(OutboxMessage message) {
    return new Route(message.kind(), message.destination());
  }

  /** As {@link OutboxStore} compares it. */
  String text() {
    return kind + ' ' + destination;
  }
}
