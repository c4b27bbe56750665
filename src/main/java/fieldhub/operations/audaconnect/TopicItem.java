package fieldhub.operations.audaconnect;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic as AudaConnect describes it. */
public record TopicItem(
    @Schema(example = "PARTS.ORDER") String topicCode,
    @Schema(example = "All parts order events.") String description) {}
