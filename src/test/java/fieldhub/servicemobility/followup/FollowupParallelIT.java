package fieldhub.servicemobility.followup;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Parallel;
import fieldhub.support.Reply;
import fieldhub.support.Workforce;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

@HubTest
class FollowupParallelIT {

  private static final int CALLERS = 500;
  private static final int PLACES = 20;

  @ArquillianResource Hub hub;

  @Test
  void noMoreAreBookedThanThereArePlacesAndAllOthersAreRefusedInTheContractsForm()
      throws Exception {
    Workforce force = new Workforce(hub, "Etc/UTC", 5, "abe", "bea"); // 2 x 5 on each of 2 days
    Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(32));

    List<Reply> replies =
        Parallel.calls(
            CALLERS,
            i ->
                hub.technician("tech")
                    .post(
                        "/servicemobility/work-orders/" + force.own("WO" + i) + "/followup",
                        request(force, first.plus(Duration.ofDays(i % 2)))));

    assertThat(replies).extracting(Reply::status).containsOnly(200);
    List<Reply> booked =
        replies.stream().filter(it -> !it.json().path("OrderNum").asText().isEmpty()).toList();
    assertThat(booked).hasSize(PLACES);
    assertThat(booked.stream().map(Reply::text).collect(Collectors.toSet())).hasSize(PLACES);
    assertThat(replies.stream().map(Reply::text))
        .filteredOn("{\"OrderNum\":\"\",\"OrderedParts\":[]}"::equals)
        .hasSize(CALLERS - PLACES);
    assertThat(
            hub.database()
                .rows("SELECT * FROM appointment_slot WHERE work_centre = ?", force.centre()))
        .hasSize(4)
        .allSatisfy(slot -> assertThat(slot.get("taken")).isEqualTo(5));
    assertThat(
            hub.database()
                .number(
                    "SELECT count(*) FROM work_order WHERE original_order_num LIKE ?",
                    force.own("WO%")))
        .isEqualTo(PLACES);
    assertThat(
            hub.database()
                .number("SELECT count(*) FROM booking WHERE work_centre = ?", force.centre()))
        .isEqualTo(PLACES);
  }

  private static String request(Workforce force, Instant start) {
    return """
        {"Location": {"ServiceAreaID": "%s"}, "UserName": "%s",
         "TimeConstraints": {"Period": {"Start": "%s", "End": "%s"}}}"""
        .formatted(force.area(), force.own("abe"), start, start.plus(Duration.ofHours(4)));
  }
}
