package fieldhub.cases.routing;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.party.Parties;
import fieldhub.platform.config.DemoMode;
import fieldhub.platform.config.Readiness;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.Json;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives the demo's partner, if it is there, the rules of the contract's routing fixture. Once it
 * has rules it never touches them again.
 */
@Singleton
@Startup
@DependsOn("DemoParties")
public class DemoRouting {
  private static final String FILE = "/demo/routing.json";

  @Inject private DemoMode demo;
  @Inject private Readiness readiness;
  @Inject private Json json;
  @Inject private RuleReader reader;
  @Inject private Parties parties;
  @Inject private RoutingDesk desk;

  @PostConstruct
  void moveIn() {
    if (demo.isWanted() && readiness.isMigrated()) {
      JsonNode file = json.tree(file());
      long partner = file.get("partner").longValue();
      if (parties.partner(partner).isPresent()
          && desk.rules(partner, Optional.empty()).version() == 0) {
        desk.change(partner, edit(file), Optional.empty(), "demo", "the contract's example");
      }
    }
  }

  private RoutingEdit edit(JsonNode file) {
    List<InvalidParam> refused = new ArrayList<>();
    RoutingEdit edit =
        new RoutingEdit(
            true,
            reader.rules(file.get("partnerCompetences"), "partnerCompetences", refused),
            List.of(),
            true,
            reader.competences(file.get("providerCompetences"), "providerCompetences", refused),
            List.of());
    if (!refused.isEmpty()) {
      throw new IllegalStateException("the demo's rules: " + refused);
    }
    return edit;
  }

  private static byte[] file() {
    try (InputStream file = DemoRouting.class.getResourceAsStream(FILE)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
