package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.connection.Site;
import fieldhub.audaconnect.connection.SiteState;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A site at AudaConnect; null where there is nothing. */
public record SiteItem(
    @Schema(example = "thornbury") String name,
    @Schema(example = "Thornbury body shop") String label,
    @Schema(example = "GBEX0042") String companyCode,
    @Schema(example = "100231") String siteId,
    SiteState state,
    @Schema(description = "Why it is in this state") String stateReason,
    @Schema(description = "Whom AudaConnect says that its tokens belong to") String login,
    Instant connectedAt,
    @Schema(description = "How it is polled; not in lists") FreshnessItem freshness) {

  static SiteItem of(Site site) {
    return new SiteItem(
        site.name(),
        site.label(),
        site.companyCode(),
        site.siteId(),
        site.state(),
        site.stateReason().orElse(null),
        site.login().orElse(null),
        site.connectedAt().orElse(null),
        null);
  }

  SiteItem with(Optional<FreshnessItem> polled) {
    return new SiteItem(
        name,
        label,
        companyCode,
        siteId,
        state,
        stateReason,
        login,
        connectedAt,
        polled.orElse(null));
  }
}
