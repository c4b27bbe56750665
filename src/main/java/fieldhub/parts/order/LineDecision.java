package fieldhub.parts.order;

/** What becomes of one requested part. */
sealed interface LineDecision permits PlannedLine, RefusedLine {}
