package org.relata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {
  private final Path file;
  private final Keys keys;

  KeysTests(@TempDir Path folder) {
    file = folder.resolve("made/keys");
    keys = new Keys(file);
  }

  @Test
  void keepsHashesForTheOwnersEyesOnly() throws IOException {
    String secret = keys.add("ann", Role.READ);

    assertThat(secret).matches("relata_[A-Za-z0-9_-]{43}");
    assertThat(Files.readString(file)).contains("ann read ").doesNotContain(secret.substring(7));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(keys.all().toString()).isEqualTo("[ann (read)]");
  }

  @Test
  void knowsAKeyFromItsAddingToItsRemoval() {
    assertThat(keys.find("relata_any")).isEmpty();
    String ann = keys.add("ann", Role.READ);
    String bob = keys.add("bob", Role.ADMIN);

    assertThat(ann).isNotEqualTo(bob);
    assertThat(keys.find(ann)).map(Key::role).contains(Role.READ);
    assertThat(keys.find(bob)).map(Key::name).contains("bob");
    assertThat(keys.find(ann + "x")).isEmpty();
    assertThat(keys.find(keys.all().get(0).hash())).isEmpty();
    assertThat(new Keys(file).remove("ann")).isTrue();
    assertThat(new Keys(file).remove("ann")).isFalse();
    assertThat(keys.find(ann)).isEmpty();
    assertThat(keys.find(bob)).isPresent();
  }

  @Test
  void refusesWrongNamesAndSecondKeysOfAName() {
    keys.add("ann", Role.READ);

    assertThatThrownBy(() -> keys.add("ann", Role.WRITE))
        .isInstanceOf(KeysException.class)
        .hasMessageContaining("there is a key 'ann' already");
    assertThatThrownBy(() -> keys.add("a b", Role.WRITE))
        .isInstanceOf(KeysException.class)
        .hasMessageContaining("'a b' is no name of a key");
  }

  @Test
  void acceptsNoKeyWhileTheFileIsWrong() throws IOException {
    String secret = keys.add("ann", Role.READ);
    String right = Files.readString(file);
    assertThat(keys.find(secret)).isPresent();

    Files.writeString(file, right + "bob owner " + "0".repeat(64) + "\n");
    assertThat(keys.find(secret)).isEmpty();
    assertThatThrownBy(keys::all)
        .isInstanceOf(KeysException.class)
        .hasMessage(file + ":3: 'owner' is no role; read, write, admin are");
    Files.writeString(file, right);
    assertThat(keys.find(secret)).isPresent();
    Files.delete(file);
    assertThat(keys.find(secret)).isEmpty();
  }

  @Test
  void givesEachRoleWhatThoseBeforeItMay() {
    assertThat(Role.READ.included()).containsExactly(Role.READ);
    assertThat(Role.ADMIN.included()).containsExactly(Role.READ, Role.WRITE, Role.ADMIN);
  }
}
