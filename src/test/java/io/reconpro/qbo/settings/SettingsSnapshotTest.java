package io.reconpro.qbo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SettingsSnapshotTest {

    private final SettingsSnapshot snapshots = new SettingsSnapshot(new ObjectMapper());

    @Test
    void readsBackWhatItWrote() {
        CompanySettings settings = new CompanySettings("A \"quoted\" name", "79", "", "Cash", "", true, "Tax", false,
                true, false, ItemStrategy.SINGLE, false, LocalDate.of(2026, 1, 31), WriteMode.BATCH);

        assertThat(snapshots.read(snapshots.write(settings))).isEqualTo(settings);
    }

    @Test
    void readsTheSnapshotOfAnEarlierRelease() {
        assertThat(snapshots.read("{\"account\":\"84\",\"given-up\":\"true\"}").account()).isEqualTo("84");
    }

    @Test
    void refusesWhatIsNoSnapshot() {
        assertThatIllegalArgumentException().isThrownBy(() -> snapshots.read("account"))
                .withMessageContaining("account");
    }
}
