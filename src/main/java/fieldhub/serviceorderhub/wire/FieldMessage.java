package fieldhub.serviceorderhub.wire;

/** What the vendor says of a refused field (contract serviceorderhub 1.6). */
public final class FieldMessage {
  public static final String REQUIRED = "Field is required";
  public static final String NOT_AN_OPTION = "Value is not present in possible options";
  public static final String WRONG_FORMAT = "Wrong format";
  public static final String MUST_BE_TRUE = "Field must be equal to true";

  private FieldMessage() {}

  /** Of a field or parameter that nobody asked for (contract serviceorderhub 5.2, vectors). */
  public static String notAllowed(String name) {
    return '"' + name + "\" is not allowed";
  }
}
