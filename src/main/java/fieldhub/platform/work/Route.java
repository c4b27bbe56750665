package fieldhub.platform.work;

/** What is called, and whom it leads to. */
public record Route(String kind, String destination) {

  /** Both in one text, as a database compares it. */
  public String text() {
    return kind + ' ' + destination;
  }
}
