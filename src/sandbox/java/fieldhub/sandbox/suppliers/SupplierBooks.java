package fieldhub.sandbox.suppliers;

import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The books of all suppliers that were ever named. */
@ApplicationScoped
public class SupplierBooks {

  private static final int MOST_SUPPLIERS = 1_000;

  @Inject
  @ConfigProperty(name = "fieldhub.sandbox.supplier-secret")
  Optional<String> secret;

  private final Map<String, SupplierBook> books = new ConcurrentHashMap<>();

  SupplierBook of(String supplier) {
    if (books.size() >= MOST_SUPPLIERS && !books.containsKey(supplier)) {
      throw new Refusal(503, "too many suppliers: DELETE some");
    }
    return books.computeIfAbsent(supplier, name -> new SupplierBook());
  }

  void forget(String supplier) {
    books.remove(supplier);
  }

  /** Whether the header holds the secret that the hub was given. */
  boolean isCustomer(String authorization) {
    return authorization != null
        && secret
            .map(it -> MessageDigest.isEqual(bytes("Bearer " + it), bytes(authorization)))
            .orElse(false);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
