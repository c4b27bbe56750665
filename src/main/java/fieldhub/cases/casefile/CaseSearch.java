package fieldhub.cases.casefile;

import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceData;
import fieldhub.platform.security.ApiCaller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Searches the cases of a caller, never another's (contract serviceorderhub 6). */
@Stateless
public class CaseSearch {

  @Inject private CaseSearchStore store;
  @Inject private ReferenceData reference;

  /**
   * One page of what matches, newest first.
   *
   * @param offset how many are passed over
   */
  public CasePage find(ApiCaller caller, CaseQuery query, int offset, int limit) {
    CommonIds ids =
        new CommonIds(
            named(Kind.SERVICE_TYPE, query),
            named(Kind.PRODUCT_TYPE, query),
            named(Kind.MANUFACTURER, query));
    return new CasePage(
        store.find(caller, query, ids, offset, limit), store.count(caller, query, ids));
  }

  /** What has the common search's text in its name, in any language. */
  private Set<Long> named(Kind kind, CaseQuery query) {
    return query.common().stream()
        .flatMap(
            text ->
                reference.items(kind).stream()
                    .filter(
                        it ->
                            it.names().values().stream()
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text)))
                    .map(it -> it.id()))
        .collect(Collectors.toSet());
  }
}
