package fieldhub.platform.inbox;

/** Who handles the messages of a source: the part before the colon, if it has one. */
final class Channel {

  private Channel() {}

  static String of(String source) {
    int colon = source.indexOf(':');
    return colon < 0 ? source : source.substring(0, colon);
  }
}
