package io.reconpro.qbo.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ClassChangesTest {

    private static final ListedClass AUSTIN = new ListedClass("1", "Austin", "Wholesale:Austin", "9", true);

    @Test
    void addsWhatTheListLacks() {
        ClassChanges changes = ClassChanges.between(List.of(), List.of(AUSTIN));

        assertThat(changes.added()).containsExactly(AUSTIN);
        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void knowsARenamedClassByItsId() {
        ListedClass renamed = new ListedClass("1", "Austin TX", "Wholesale:Austin TX", "9", true);

        assertThat(ClassChanges.between(List.of(AUSTIN), List.of(renamed)))
                .isEqualTo(new ClassChanges(List.of(), List.of(renamed), List.of(), 0));
    }

    @Test
    void leavesAloneWhatIsAsItWas() {
        assertThat(ClassChanges.between(List.of(AUSTIN), List.of(AUSTIN)))
                .isEqualTo(new ClassChanges(List.of(), List.of(), List.of(), 1));
    }

    @Test
    void keepsAVanishedClassAsInactive() {
        ClassChanges changes = ClassChanges.between(List.of(AUSTIN), List.of());

        assertThat(changes.vanished()).containsExactly(AUSTIN.vanished());
        assertThat(ClassChanges.between(List.of(AUSTIN.vanished()), List.of()))
                .as("the next time").isEqualTo(new ClassChanges(List.of(), List.of(), List.of(), 1));
    }
}
