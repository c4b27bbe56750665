package fieldhub.servicemobility.followup;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.parts.order.RequestedPart;
import fieldhub.parts.order.Site;
import fieldhub.platform.http.ProblemException;
import fieldhub.scheduling.workorder.AssetName;
import fieldhub.scheduling.workorder.FollowupRequest;
import fieldhub.scheduling.workorder.NeededPart;
import fieldhub.scheduling.workorder.WantedPeriod;
import fieldhub.servicemobility.wire.Fields;
import fieldhub.servicemobility.wire.RequiredPart;
import fieldhub.servicemobility.wire.RequiredPartReader;
import fieldhub.servicemobility.wire.SiteReader;
import fieldhub.servicemobility.wire.TimeConstraint;
import fieldhub.servicemobility.wire.TimeConstraintReader;
import java.util.List;

/** Reads a Book Job Object (contract servicemobility 3.2); unknown properties are ignored. */
final class FollowupReader {

  private static final int CODE = 64;
  private static final int USER = 128;
  private static final int ASSET = 128;
  private static final int MOST_ASSETS = 500;

  /** As many slots as a search offers. */
  private static final int MOST_PERIODS = 50;

  private final TimeConstraintReader timeConstraints;

  FollowupReader(TimeConstraintReader timeConstraints) {
    this.timeConstraints = timeConstraints;
  }

  /**
   * Reads the request.
   *
   * @param workOrder the number in the address, which the body may repeat but not change
   * @throws ProblemException INVALID_REQUEST that names every field at fault
   */
  FollowupRequest read(String workOrder, JsonNode body) {
    return Fields.read(body, fields -> request(workOrder, fields));
  }

  private FollowupRequest request(String workOrder, Fields fields) {
    String original = fields.text("OriginalOrderNum", CODE);
    if (!original.isEmpty() && !original.equals(workOrder)) {
      fields.refuse("OriginalOrderNum", "must be the work order in the address");
    }
    String account =
        fields.object("Account").map(owner -> owner.text("AccountNum", CODE)).orElse("");
    String orderType = fields.text("OrderType", CODE);
    String user = fields.text("UserName", USER);
    Site site = new SiteReader().read(fields);
    List<AssetName> assets =
        fields.objects("Assets", MOST_ASSETS).stream()
            .map(FollowupReader::asset)
            .filter(asset -> !asset.isNameless())
            .distinct()
            .toList();
    List<NeededPart> parts =
        new RequiredPartReader().read(fields).stream().map(FollowupReader::part).toList();
    List<TimeConstraint> times = timeConstraints.readRequired(fields);
    if (times.size() > MOST_PERIODS) {
      fields.refuse("TimeConstraints", "must have at most " + MOST_PERIODS + " entries");
    }
    if (!fields.isSound()) {
      return null; // never seen: reading ends with the refusal of the fields
    }
    List<WantedPeriod> periods = times.stream().map(FollowupReader::period).toList();
    return new FollowupRequest(workOrder, account, orderType, user, site, periods, parts, assets);
  }

  private static AssetName asset(Fields asset) {
    return new AssetName(asset.text("AssetNum", ASSET), asset.text("SerialNum", ASSET));
  }

  private static WantedPeriod period(TimeConstraint time) {
    return new WantedPeriod(time.id(), time.start(), time.end(), time.path());
  }

  private static NeededPart part(RequiredPart part) {
    return new NeededPart(
        new RequestedPart(
            part.prodNum(), part.description(), part.qty(), part.shipToLocation(), part.urgency()),
        part.partOrderNum());
  }
}
