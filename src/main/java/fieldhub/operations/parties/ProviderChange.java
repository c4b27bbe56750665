package fieldhub.operations.parties;

import fieldhub.cases.party.Contact;
import fieldhub.cases.party.Provider;
import fieldhub.operations.paging.RequestCheck;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A provider as operators write it; what is left out of a contact that is given is empty. */
public record ProviderChange(
    @Schema(description = "That of the address, where it is given") Long id,
    @Schema(example = "Bryggan Elektronikservice", required = true) String name,
    @Schema(description = "No rule leads to a disabled one", defaultValue = "true") Boolean enabled,
    @Schema(description = "How it is reached, as a whole; left out, it stays as it is")
        ContactFields contact,
    @Schema(example = "closed for the summer", required = true) String reason) {

  private static final int NAME = 200;
  private static final ContactFields NOTHING =
      new ContactFields(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  /**
   * The provider.
   *
   * @param address the id in the path
   * @param before as it is known so far
   */
  Provider read(RequestCheck check, long address, Optional<Provider> before, Clock clock) {
    check.same("id", id, address);
    Contact reached =
        contact == null && before.isPresent()
            ? before.get().contact()
            : (contact == null ? NOTHING : contact).read(check, address, clock);
    return new Provider(
        address, check.required("name", name, NAME), enabled == null || enabled, reached);
  }
}
