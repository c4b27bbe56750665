package fieldhub.cases.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartyDeskTest {

  private static final Partner OLD =
      new Partner(41, "Nordhem", "SE", Locale.forLanguageTag("sv-SE"), true, Set.of("final"));

  @Test
  void theAuditSaysWhatChanged() {
    Partner next =
        new Partner(41, "Nordhem AB", "SE", Locale.ENGLISH, false, Set.of("final", "closed"));

    assertThat(PartyDesk.changes(Optional.of(OLD), next))
        .isEqualTo(
            "name Nordhem -> Nordhem AB, locale sv-SE -> en, completedEmails true -> false,"
                + " finalStatuses [final] -> [closed, final]");
  }

  @Test
  void theAuditSaysThatNothingChangedOrAllIsNew() {
    assertThat(PartyDesk.changes(Optional.of(OLD), OLD)).isEqualTo("nothing changed");
    assertThat(PartyDesk.changes(Optional.empty(), OLD)).isEqualTo("added");
  }
}
