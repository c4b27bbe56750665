package fieldhub.sandbox.servicemobility;

/**
 * One message to the hub.
 *
 * @param kind the webhook's type, or {@code PartsOrder}
 * @param path where it is posted
 * @param id the envelope's id; a parts order has none, so its work order stands in
 * @param body the bytes as they are sent
 */
record Message(String kind, String path, String id, byte[] body) {

  Message withBody(byte[] other) {
    return new Message(kind, path, id, other);
  }
}
