package fieldhub.servicemobility.webhook;

import fieldhub.parts.inventory.TransferHalf;
import fieldhub.parts.inventory.Transfers;
import fieldhub.parts.inventory.ValidationCode;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Ties the two halves of transfers; the stock is moved by InventoryUsage alone. */
@ApplicationScoped
public class InventoryTransferHandler extends WebhookHandler<TransferHalf> {

  @Inject private Transfers transfers;

  public InventoryTransferHandler() {
    super(WebhookType.INVENTORY_TRANSFER);
  }

  @Override
  Stream<TransferHalf> read(NotificationRow row) {
    WireFields transfer = row.content();
    WireFields code = transfer.object("ValidationCode");
    ValidationCode pair =
        ValidationCode.of(code.name("PublicCode", 64), code.name("PrivateCode", 64));
    if (pair.references().isEmpty()) {
      throw new FinalFailureException(code.path() + " is missing: nothing ties the two halves");
    }
    Instant at = transfer.time("TransferUTC");
    return Stream.of(
        new TransferHalf(
            pair,
            row.user(),
            transfer.object("TransferTech").name("UserID", 128),
            transfer.name("FromStorageLocation", 64),
            transfer.name("ToStorageLocation", 64),
            transfer.name("TransferType", 32),
            at,
            InventoryItems.read(transfer, "", "Qty"),
            row.origin(at)));
  }

  @Override
  void keys(TransferHalf half, JourneyKeys keys) {
    keys.add(KeyKind.TRANSFER, half.code().one())
        .add(KeyKind.TRANSFER, half.code().two())
        .add(KeyKind.STORAGE_LOCATION, half.fromLocation())
        .add(KeyKind.STORAGE_LOCATION, half.toLocation())
        .add(KeyKind.TECHNICIAN, half.technician())
        .add(KeyKind.TECHNICIAN, half.otherTechnician());
    InventoryItems.keys(half.items(), keys);
  }

  @Override
  void take(List<TransferHalf> told) {
    transfers.take(told);
  }
}
