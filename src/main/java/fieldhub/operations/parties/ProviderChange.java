package fieldhub.operations.parties;

import fieldhub.cases.party.Contact;
import fieldhub.cases.party.Provider;
import fieldhub.operations.paging.RequestCheck;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole provider as operators write it. */
public record ProviderChange(
    @Schema(description = "That of the address, where it is given") Long id,
    @Schema(example = "Bryggan Elektronikservice", required = true) String name,
    @Schema(description = "No rule leads to a disabled one", defaultValue = "true") Boolean enabled,
    ContactFields contact,
    @Schema(example = "closed for the summer", required = true) String reason) {

  private static final int NAME = 200;
  private static final ContactFields NOTHING =
      new ContactFields(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  Provider read(RequestCheck check, long address, Clock clock) {
    check.same("id", id, address);
    Contact reached = (contact == null ? NOTHING : contact).read(check, address, clock);
    return new Provider(
        address, check.required("name", name, NAME), enabled == null || enabled, reached);
  }
}
