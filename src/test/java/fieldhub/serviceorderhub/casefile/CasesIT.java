package fieldhub.serviceorderhub.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Parallel;
import fieldhub.support.Reply;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases as partners and workshops see them (contract serviceorderhub 6, 7 and 8). */
@HubTest
class CasesIT {

  private static CaseWorld world;

  @ArquillianResource Hub hub;

  private Caller partner;
  private Caller provider;

  @BeforeEach
  void callers() {
    if (world == null) {
      world = new CaseWorld(hub);
    }
    partner = world.caller("PARTNER", world.partner());
    provider = world.caller("PROVIDER", world.provider());
  }

  @Test
  void aBookingIsRoutedKeptWholeAndReadByBothSides() {
    ObjectNode booking = world.booking();
    booking.put("color", "red");

    String guid = world.book(partner, booking);

    for (Caller caller : new Caller[] {partner, provider}) {
      JsonNode data = get(caller, guid).json().path("data");
      assertThat(data.path("serviceProviderId").asLong()).isEqualTo(world.provider());
      assertThat(data.path("partnerId").asLong()).isEqualTo(world.partner());
      assertThat(data.path("currentStatus").isNull()).isTrue();
      assertThat(data.path("orderData").path("refNo"))
          .isEqualTo(booking.path("orderData").path("refNo"));
      assertThat(data.path("orderData").path("originatorType").asText()).isEqualTo("registered");
      assertThat(data.path("productData").path("serial").asText()).isEqualTo("LG0042SE7781");
      assertThat(data.path("consumer").path("email").asText()).isEqualTo("astrid@example.com");
      assertThat(data.path("consumer").has("floor")).isTrue();
      assertThat(data.path("receiver").path("city").asText()).isEqualTo("Växjö");
      assertThat(data.path("productType").path("properties").path("requireSerial").asBoolean())
          .isTrue();
      assertThat(data.has("externalRequests")).isFalse();
      assertThat(data.has("color")).isFalse();
    }
  }

  @Test
  void theSameTrackingIdBooksOneCaseAlsoAtTheSameTime() throws Exception {
    ObjectNode booking = world.booking();

    List<Reply> replies =
        Parallel.calls(8, caller -> partner.post("/api/v3/case/create", booking.toString()));

    String guid = world.book(partner, booking);
    assertThat(replies)
        .allSatisfy(it -> assertThat(it.json().path("data").path("guid").asText()).isEqualTo(guid));
    assertThat(
            hub.database()
                .number(
                    "SELECT COUNT(*) FROM case_file WHERE tracking_id = ?",
                    booking.path("trackingId").asText()))
        .isEqualTo(1);
  }

  @Test
  void aBookingWithATrackingIdIsLoggedAtItsCase() {
    ObjectNode booking = world.booking();
    String guid = world.book(partner, booking);

    JsonNode logged =
        partner
            .get("/api/v3/case?guid=" + guid + "&include-requests=1")
            .json()
            .path("data")
            .path("externalRequests");

    assertThat(logged).hasSize(1);
    assertThat(logged.get(0).path("type").asText()).isEqualTo("caseCreated");
    assertThat(logged.get(0).path("meta").path("trackingId")).isEqualTo(booking.path("trackingId"));
  }

  @Test
  void validatingBooksNothingAndNamesEveryWrongField() {
    ObjectNode booking = world.booking();
    Reply good = partner.post("/api/v3/case/validate", booking.toString());
    booking.put("serviceType", 999).put("originatorType", "dealer").remove("clientPostalCode");
    booking.withObject("/productData").remove("serial");
    booking.withObject("/customer").remove("organizationName");
    Reply bad = partner.post("/api/v3/case/create", booking.toString());

    assertThat(good.json().path("data").path("result").asBoolean()).isTrue();
    assertThat(bad.status()).isEqualTo(400);
    JsonNode error = bad.json().path("error");
    assertThat(error.path("message").asText()).isEqualTo("Fields validation failed");
    assertThat(error.path("details").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "serviceType",
            "originatorType",
            "clientPostalCode",
            "productData.serial",
            "customer.organizationName");
    assertThat(
            hub.database()
                .number(
                    "SELECT COUNT(*) FROM case_file WHERE tracking_id = ?",
                    booking.path("trackingId").asText()))
        .isZero();
  }

  @Test
  void aHelpdesksDestinationIsTheCompanyOrPersonThatItIsSaidToBe() {
    ObjectNode booking = world.booking();
    booking.put("originatorType", "helpdesk").put("pickupDestination", "customCompany");
    booking.set("pickupDst", booking.get("consumer"));

    Reply refused = partner.post("/api/v3/case/validate", booking.toString());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/error/details").path("pickupDst.type").path(0).asText())
        .isEqualTo("Value is not present in possible options");
    booking.set("pickupDst", booking.get("customer"));
    assertThat(partner.post("/api/v3/case/validate", booking.toString()).status()).isEqualTo(200);
    booking.put("pickupDestination", "customPrivate");
    assertThat(partner.post("/api/v3/case/validate", booking.toString()).status()).isEqualTo(400);
  }

  @Test
  void nobodyTakesWhatNoRuleLeadsToUnlessAProviderIsForced() {
    Caller other = world.caller("PARTNER", world.otherPartner());
    ObjectNode booking = world.booking();

    Reply refused = other.post("/api/v3/case/create", booking.toString());
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.json().path("error").path("message").asText())
        .isEqualTo("Can't process this case");

    String guid = world.book(other, booking.put("forcedProvider", world.otherProvider()));
    assertThat(get(other, guid).json().path("data").path("serviceProviderId").asLong())
        .isEqualTo(world.otherProvider());
  }

  @Test
  void aStatusIsAddedOnceAndThePartnerSeesItByItsOwnKeyOrNotAtAll() {
    map("klar" + world.partner(), "final");
    map("internt", null);
    String guid = world.book(partner, world.booking());

    Reply first = status(provider, guid, "REC");
    Reply again = status(provider, guid, "rec");
    status(provider, guid, "internt");

    assertThat(first.status()).as(first.toString()).isEqualTo(200);
    assertThat(first.json().path("data").path("key").asText()).isEqualTo("rec");
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(currentStatus(partner, guid)).isEqualTo("rec");
    assertThat(currentStatus(provider, guid)).isEqualTo("internt");

    status(provider, guid, "klar" + world.partner());
    assertThat(currentStatus(partner, guid)).isEqualTo("final");
    assertThat(status(partner, guid, "rec").status()).isEqualTo(403);
    assertThat(hub.administrator().get("/operations/cases/" + guid).json().path("statuses").size())
        .isEqualTo(3);
  }

  @Test
  void casesAreFoundByFieldsDataTagsAndCommonTextAndOnlyTheOwn() {
    ObjectNode booking = world.booking();
    String guid = world.book(partner, booking);
    String refNo = booking.path("orderData").path("refNo").asText();
    String storeNo = "s" + UUID.randomUUID();
    ObjectNode second = world.booking();
    second.withObject("/orderData/partnerSpecific/nordhem").put("storeNo", storeNo);
    String other = world.book(partner, second);

    assertThat(found(partner, "{\"guid\":\"" + guid + "\"}")).containsOnly(guid);
    assertThat(found(partner, "{\"orderData\":{\"refNo\":\"" + refNo + "\"}}")).containsOnly(guid);
    assertThat(
            found(
                partner,
                "{\"orderData\":{\"partnerSpecific\":{\"nordhem\":{\"storeNo\":\""
                    + storeNo
                    + "\"}}}}"))
        .containsOnly(other);
    assertThat(found(partner, "{\"commonSearch\":\"" + refNo.toLowerCase() + "\"}"))
        .containsOnly(guid);
    assertThat(found(provider, "{\"commonSearch\":\"" + refNo.substring(3) + "\"}"))
        .containsOnly(guid);
    assertThat(found(partner, "{\"guid\":\"" + guid + "\",\"createdAt\":{\"$gt\":\"2020-01-01\"}}"))
        .containsOnly(guid);
    assertThat(found(partner, "{\"guid\":\"" + guid + "\",\"createdAt\":{\"$lt\":\"2020-01-01\"}}"))
        .isEmpty();
    assertThat(found(partner, "{\"guid\":\"" + guid + "\",\"tags\":[\"Premium\"]}")).isEmpty();
    assertThat(
            found(
                world.caller("PARTNER", world.otherPartner()),
                "{\"guid\":\"" + guid + "\",\"partnerId\":" + world.partner() + "}"))
        .isEmpty();
    JsonNode page =
        partner.post("/api/v3/search-cases", "{\"pagination\":{\"offset\":1,\"limit\":1}}").json();
    assertThat(page.path("data")).hasSize(1);
    assertThat(page.path("pagination").path("offset").asInt()).isEqualTo(1);
    assertThat(page.path("pagination").path("count").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(partner.post("/api/v3/search-cases", "{\"pagination\":{\"limit\":101}}").status())
        .isEqualTo(400);
  }

  @Test
  void nobodySeesOrTouchesACaseOfOthersByAnyEndpoint() {
    String guid = world.book(partner, world.booking());
    long id = get(partner, guid).json().path("data").path("id").asLong();
    Caller otherPartner = world.caller("PARTNER", world.otherPartner());
    Caller otherProvider = world.caller("PROVIDER", world.otherProvider());

    for (Caller stranger : new Caller[] {otherPartner, otherProvider}) {
      assertThat(get(stranger, guid).status()).isEqualTo(404);
      assertThat(get(stranger, guid).text())
          .isEqualTo(get(stranger, UUID.randomUUID().toString()).text());
      assertThat(found(stranger, "{\"id\":" + id + "}")).isEmpty();
      assertThat(
              stranger
                  .post(
                      "/api/v3/requests/log",
                      "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":" + id + "}}")
                  .status())
          .isEqualTo(404);
    }
    assertThat(status(otherProvider, guid, "final").status()).isEqualTo(404);
    assertThat(status(otherPartner, guid, "final").status()).isEqualTo(403);
    assertThat(
            otherPartner
                .post("/api/v3/case/send-completed-email", "{\"guid\":\"" + guid + "\"}")
                .status())
        .isEqualTo(404);
    assertThat(currentStatus(partner, guid)).isEmpty();
    assertThat(hub.anonymous().get("/api/v3/case?guid=" + guid).status()).isEqualTo(401);
  }

  @Test
  void queryNamesAreCheckedAndAnOperatorTiesAWorkOrderToOneCase() {
    ObjectNode booking = world.booking();
    String workOrder = "WO-" + UUID.randomUUID();
    booking.withObject("/orderData").put("providerOrderReference", workOrder);
    String guid = world.book(partner, booking);
    String other = world.book(partner, world.booking());

    assertThat(partner.get("/api/v3/case").status()).isEqualTo(400);
    assertThat(partner.get("/api/v3/case?guid=x").status()).isEqualTo(400);
    assertThat(partner.get("/api/v3/case?guid=" + guid + "&color=red").status()).isEqualTo(400);
    JsonNode details = hub.administrator().get("/operations/cases/" + guid).json();
    String log = details.path("externalRequests").asText();
    assertThat(hub.administrator().get(log).status()).isEqualTo(200);
    // A booking ties nothing: the partner could claim a work order that is another's.
    assertThat(details.path("links")).isEmpty();
    String link = "{\"kind\":\"WORK_ORDER\",\"key\":\"" + workOrder + "\",\"reason\":\"a test\"}";
    String path = "/operations/cases/" + other + "/links";
    String own = "/operations/cases/" + guid + "/links";
    assertThat(hub.administrator().post(own, link).status()).isEqualTo(200);
    assertThat(hub.administrator().post(path, link).status()).isEqualTo(409);
    assertThat(hub.administrator().post(own + "/remove", link).status()).isEqualTo(200);
    assertThat(hub.administrator().post(path, link).status()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(journey(workOrder)).isGreaterThanOrEqualTo(2));
  }

  private long journey(String key) {
    return hub.database().number("SELECT COUNT(*) FROM journey_entry WHERE key_value = ?", key);
  }

  private void map(String providerKey, String partnerKey) {
    Reply reply =
        hub.administrator()
            .put(
                "/operations/status-mappings",
                "{\"partner\":%d,\"provider\":%d,\"providerKey\":\"%s\",%s\"reason\":\"a test\"}"
                    .formatted(
                        world.partner(),
                        world.provider(),
                        providerKey,
                        partnerKey == null ? "" : "\"partnerKey\":\"" + partnerKey + "\","));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
  }

  private static Reply get(Caller caller, String guid) {
    return caller.get("/api/v3/case?guid=" + guid);
  }

  private static String currentStatus(Caller caller, String guid) {
    return get(caller, guid).json().path("data").path("currentStatus").asText("");
  }

  private static Reply status(Caller caller, String guid, String key) {
    return caller.post(
        "/api/v3/case/status", "{\"guid\":\"" + guid + "\",\"key\":\"" + key + "\"}");
  }

  private static List<String> found(Caller caller, String filters) {
    Reply reply = caller.post("/api/v3/search-cases", "{\"filters\":" + filters + "}");
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    assertThat(reply.json().path("pagination").path("count").asInt())
        .isEqualTo(reply.json().path("data").size());
    return reply.json().path("data").findValuesAsText("guid");
  }
}
