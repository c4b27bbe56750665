package fieldhub.servicemobility.wire;

/** What a device calls a part: only repeated to people, so no reason to refuse anything. */
public final class PartDescription {

  private static final int LONGEST = 500;

  private PartDescription() {}

  /** The {@code Desc} of the part's attributes on one line, cut to 500 characters. */
  public static String of(Fields part) {
    String text = part.raw("ProdAttrs").path("Desc").asText("");
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }
}
