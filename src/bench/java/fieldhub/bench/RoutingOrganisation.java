package fieldhub.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A partner with very many rules, made through the operators' interface. */
final class RoutingOrganisation {
  static final int RULES = 10_000;
  static final int SERVICE_TYPES = 4;
  static final int MANUFACTURERS = 50;
  static final int PRODUCT_TYPES = 40;
  private static final int PROVIDERS = 100;
  private static final int PARTNER = 41;
  private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String login;
  private Duration replaced = Duration.ZERO;

  RoutingOrganisation(int port, String password) {
    base = "http://localhost:" + port + "/operations/";
    login =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** Makes all of it; returns a token of the partner. */
  String moveIn() throws IOException, InterruptedException {
    put(
        "partners/" + PARTNER,
        "{\"name\":\"Nordhem\",\"country\":\"SE\",\"locale\":\"sv-SE\",\"reason\":\"bench\"}");
    for (int id = 1; id <= PROVIDERS; id++) {
      put(
          "providers/" + id,
          "{\"name\":\"Workshop\",\"contact\":{\"city\":\"Lund\"},\"reason\":\"bench\"}");
    }
    items("service-types", SERVICE_TYPES);
    items("manufacturers", MANUFACTURERS);
    items("product-types", PRODUCT_TYPES);
    long start = System.nanoTime();
    put("routing/" + PARTNER, rules());
    replaced = Duration.ofNanos(System.nanoTime() - start);
    call(
        "POST",
        "api-users",
        "{\"name\":\"bench\",\"side\":\"partner\",\"party\":41,\"locale\":\"sv-SE\"}");
    Matcher token = TOKEN.matcher(call("POST", "api-users/bench/tokens", "{\"label\":\"bench\"}"));
    if (!token.find()) {
      throw new IllegalStateException("no token was issued");
    }
    return token.group(1);
  }

  /** How long the call took that stored all rules. */
  Duration replaced() {
    return replaced;
  }

  private void items(String kind, int count) throws IOException, InterruptedException {
    for (int id = 1; id <= count; id++) {
      put(
          "reference-data/" + kind + "/" + id,
          "{\"names\":{\"sv\":\"" + kind + " " + id + "\"},\"reason\":\"bench\"}");
    }
  }

  /** Rules for a brand, a product type and an area each; the last one takes what is left. */
  private static String rules() {
    Random random = new Random(41);
    StringJoiner competences = new StringJoiner(",");
    for (int id = 1; id <= PROVIDERS; id++) {
      competences.add(
          "{\"id\":%d,\"serviceProviderId\":%d,\"sesam\":\"S%d\"}".formatted(id, id, id));
    }
    StringJoiner rules = new StringJoiner(",");
    for (int id = 1; id < RULES; id++) {
      int from = 10000 + random.nextInt(80000);
      rules.add(
          "{\"id\":%d,\"priority\":%d,\"providerCompetenceId\":%d,\"overrideCode\":\"c%d\",\"conditions\":{\"serviceType\":[%d],\"manufacturer\":[%d],\"productType\":[%d],\"clientPostalCode\":[{\"from\":\"%d\",\"to\":\"%d\"}]}}"
              .formatted(
                  id,
                  1 + random.nextInt(5),
                  1 + random.nextInt(PROVIDERS),
                  id,
                  1 + random.nextInt(SERVICE_TYPES),
                  1 + random.nextInt(MANUFACTURERS),
                  1 + random.nextInt(PRODUCT_TYPES),
                  from,
                  from + random.nextInt(9999)));
    }
    rules.add("{\"id\":" + RULES + ",\"priority\":0,\"providerCompetenceId\":1}");
    return "{\"reason\":\"bench\",\"providerCompetences\":[%s],\"partnerCompetences\":[%s]}"
        .formatted(competences, rules);
  }

  private void put(String path, String body) throws IOException, InterruptedException {
    call("PUT", path, body);
  }

  private String call(String method, String path, String body)
      throws IOException, InterruptedException {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", login)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
