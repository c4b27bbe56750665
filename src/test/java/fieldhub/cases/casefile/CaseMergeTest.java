package fieldhub.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class CaseMergeTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void changedKeysReplaceOrAreRemovedAndAllOthersStay() throws JsonProcessingException {
    ObjectNode merged =
        merge(
            "{'orderData':{'refNo':'A','activityNumber':'7','chain':'x'},'productData':{'model':'m','accessory':['1','2']}}",
            "{'orderData':{'refNo':'B','activityNumber':null},'productData':{'accessory':['3']}}");

    assertThat(merged)
        .isEqualTo(
            tree(
                "{'orderData':{'refNo':'B','chain':'x'},'productData':{'model':'m','accessory':['3']}}"));
  }

  @Test
  void aChangeAppliedLateAndThenTheLaterOneAgainGiveTheOrderOfArrival()
      throws JsonProcessingException {
    String first = "{'orderData':{'refNo':'A','chain':'c'}}";
    String second = "{'orderData':{'refNo':'B'}}";
    ObjectNode inOrder = CaseMerge.merge(merge("{'orderData':{}}", first), tree(second));

    ObjectNode late = merge("{'orderData':{}}", second);
    late = CaseMerge.merge(CaseMerge.merge(late, tree(first)), tree(second));

    assertThat(late).isEqualTo(inOrder);
  }

  @Test
  void theDataThatItIsGivenStaysAsItWas() throws JsonProcessingException {
    ObjectNode data = tree("{'orderData':{'refNo':'A'}}");

    CaseMerge.merge(data, tree("{'orderData':{'refNo':'B'}}"));

    assertThat(data).isEqualTo(tree("{'orderData':{'refNo':'A'}}"));
  }

  private ObjectNode merge(String data, String change) throws JsonProcessingException {
    return CaseMerge.merge(tree(data), tree(change));
  }

  private ObjectNode tree(String json) throws JsonProcessingException {
    return (ObjectNode) mapper.readTree(json.replace('\'', '"'));
  }
}
