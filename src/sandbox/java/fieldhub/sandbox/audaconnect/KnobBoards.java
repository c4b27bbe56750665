package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.knobs.CallKnobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** The knobs of all sites, which hold where a site's own say nothing. */
@ApplicationScoped
public class KnobBoards {

  private static final int USUAL_LIFETIME = 1800;

  private final KnobBoard all = new KnobBoard();

  KnobBoard all() {
    return all;
  }

  CallKnobs next(Optional<Site> site, Operation operation) {
    return site.flatMap(it -> it.board().next(operation))
        .or(() -> all.next(operation))
        .orElse(CallKnobs.WELL);
  }

  Removal removal(Site site) {
    return chosen(site, SiteKnobs::removal, Removal.ON_READ);
  }

  Form form(Site site) {
    return chosen(site, SiteKnobs::form, Form.CURRENT);
  }

  EmptyForm empty(Site site) {
    return chosen(site, SiteKnobs::empty, EmptyForm.ARRAY);
  }

  int tokenLifetime(Site site) {
    return chosen(site, SiteKnobs::tokenLifetime, USUAL_LIFETIME);
  }

  boolean strictLength(Site site) {
    return chosen(site, SiteKnobs::strictLength, false);
  }

  private <T> T chosen(Site site, Function<SiteKnobs, Optional<T>> knob, T usual) {
    return knob.apply(site.board().knobs()).or(() -> knob.apply(all.knobs())).orElse(usual);
  }
}
