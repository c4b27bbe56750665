package fieldhub.cases.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.cases.party.Parties;
import fieldhub.cases.party.Partner;
import fieldhub.cases.party.Provider;
import fieldhub.cases.reference.ReferenceData;
import fieldhub.cases.reference.ReferenceItem;
import fieldhub.platform.config.DemoMode;
import fieldhub.platform.config.Readiness;
import fieldhub.platform.http.Json;
import fieldhub.platform.security.DemoTokens;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Fills an empty database with the partner, the workshops and the common data of the contract's
 * routing fixture, and with users whose tokens everybody knows. Once there is a partner it never
 * touches them again.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class DemoParties {
  private static final Logger LOG = System.getLogger(DemoParties.class.getName());
  private static final String FILE = "/demo/parties.json";

  @Inject private DemoMode demo;
  @Inject private Readiness readiness;
  @Inject private Json json;
  @Inject private Parties parties;
  @Inject private ReferenceData reference;
  @Inject private DemoTokens users;

  @PostConstruct
  void moveIn() {
    if (demo.isWanted() && readiness.isMigrated() && parties.partners().isEmpty()) {
      load(json.tree(file()));
      LOG.log(Level.INFO, "The demo partner and its workshops have moved into the empty database");
    }
  }

  private void load(JsonNode data) {
    read(data, "partners", new TypeReference<List<Partner>>() {}).forEach(parties::put);
    read(data, "providers", new TypeReference<List<Provider>>() {}).forEach(parties::put);
    read(data, "reference", new TypeReference<List<ReferenceItem>>() {}).forEach(reference::put);
    read(data, "users", new TypeReference<List<DemoTokens.User>>() {}).forEach(users::add);
  }

  private <T> T read(JsonNode data, String field, TypeReference<T> shape) {
    ObjectMapper mapper = json.mapper();
    return mapper.convertValue(data.path(field), shape);
  }

  private static byte[] file() {
    try (InputStream file = DemoParties.class.getResourceAsStream(FILE)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
