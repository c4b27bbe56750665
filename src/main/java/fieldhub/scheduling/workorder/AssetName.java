package fieldhub.scheduling.workorder;

/** What a machine is known by; one of the two may be {@code ""}. */
public record AssetName(String assetNum, String serialNum) {

  public boolean isNameless() {
    return assetNum.isEmpty() && serialNum.isEmpty();
  }
}
