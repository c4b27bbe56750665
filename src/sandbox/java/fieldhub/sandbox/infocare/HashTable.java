package fieldhub.sandbox.infocare;

import java.util.Arrays;

/** Numbers by 64-bit hash, in two arrays: a million of them in 24 MB. */
final class HashTable {

  private long[] keys = new long[1024];
  private int[] values = emptied(1024);
  private int size;

  private static int[] emptied(int length) {
    int[] values = new int[length];
    Arrays.fill(values, -1);
    return values;
  }

  /** The number, or -1. */
  int get(long hash) {
    return values[place(hash)];
  }

  void put(long hash, int value) {
    if (2 * size >= keys.length) {
      grow();
    }
    int place = place(hash);
    if (values[place] < 0) {
      size++;
    }
    keys[place] = hash;
    values[place] = value;
  }

  private int place(long hash) {
    int place = Long.hashCode(hash * 0x9E37_79B9_7F4A_7C15L) & (keys.length - 1);
    while (values[place] >= 0 && keys[place] != hash) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = emptied(keys.length);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] >= 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }
}
