package fieldhub.parts.inpart;

/**
 * A status as AudaConnect tells it.
 *
 * @param text the vendor's word, at most {@value #LONGEST} characters; empty when it tells none
 */
public record ToldStatus(InpartStatus status, String text) {

  /** The longest word that is kept. */
  public static final int LONGEST = 100;

  /** What the vendor's word means; it is kept, in case it means nothing yet. */
  public static ToldStatus of(String word) {
    String text = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    return new ToldStatus(InpartStatus.of(text), text);
  }

  /** Whether both say the same: of words that mean nothing yet, the same word. */
  boolean says(ToldStatus other) {
    return status == other.status && (status != InpartStatus.UNKNOWN || text.equals(other.text));
  }

  /** For people. */
  @Override
  public String toString() {
    return text.isEmpty() ? status.name() : text;
  }
}
