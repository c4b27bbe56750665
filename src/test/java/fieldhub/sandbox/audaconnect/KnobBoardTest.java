package fieldhub.sandbox.audaconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.sandbox.knobs.CallKnobs;
import fieldhub.sandbox.knobs.Fault;
import fieldhub.sandbox.servicemobility.Fields;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnobBoardTest {

  private final Site site = new Site(new Company("GBEX0042"), "100231");
  private final KnobBoards boards = new KnobBoards();

  @Test
  void aFaultHoldsForSoManyCallsAndThenTheKnobsOfAllDo() {
    boards.all().turn(knobs("{'notifications': {'delayAfter': 100}}"));
    site.board().turn(knobs("{'notifications': {'fault': 'error', 'status': 401, 'times': 1}}"));
    assertThat(next(Operation.NOTIFICATIONS).fault()).isEqualTo(Fault.ERROR);
    assertThat(next(Operation.NOTIFICATIONS).fault()).isEqualTo(Fault.NONE);
    assertThat(next(Operation.NOTIFICATIONS).delayAfter()).isEqualTo(100);
    assertThat(next(Operation.PARTSORDERS)).isEqualTo(CallKnobs.WELL);
  }

  @Test
  void aKindStandsForItsOperationsAndCountsThemTogether() {
    site.board()
        .turn(knobs("{'subscriptions': {'fault': 'cut', 'times': 1}, 'list': {'delayBefore': 5}}"));
    assertThat(next(Operation.LIST).delayBefore()).isEqualTo(5);
    assertThat(next(Operation.SUBSCRIBE).fault()).isEqualTo(Fault.CUT);
    assertThat(next(Operation.UNSUBSCRIBE).fault()).isEqualTo(Fault.NONE);
  }

  @Test
  void aSitesOwnBehaviourGoesBeforeThatOfAll() {
    boards.all().turn(knobs("{'removal': 'kept', 'form': 'legacy', 'strictLength': true}"));
    site.board().turn(knobs("{'removal': 'repeat-once', 'empty': 'no-content'}"));
    assertThat(boards.removal(site)).isEqualTo(Removal.REPEAT_ONCE);
    assertThat(boards.form(site)).isEqualTo(Form.LEGACY);
    assertThat(boards.empty(site)).isEqualTo(EmptyForm.NO_CONTENT);
    assertThat(boards.strictLength(site)).isTrue();
    assertThat(boards.tokenLifetime(site)).isEqualTo(1800);
  }

  @Test
  void aWrongKnobIsNamed() {
    assertThatThrownBy(() -> knobs("{'removal': 'never'}")).hasMessageContaining("repeat-once");
    assertThatThrownBy(() -> knobs("{'notification': {}}")).hasMessageContaining("notification");
    assertThatThrownBy(() -> knobs("{'whoami': {'delay': 1}}")).hasMessageContaining("delayBefore");
  }

  private CallKnobs next(Operation operation) {
    return boards.next(Optional.of(site), operation);
  }

  private static SiteKnobs knobs(String json) {
    return SiteKnobs.read(Fields.parse(json.replace('\'', '"')));
  }
}
