package io.reconpro.qbo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsSnapshotTest {

    private final SettingsSnapshot snapshots = new SettingsSnapshot(new ObjectMapper());

    @Test
    void readsBackWhatItWrote() {
        CompanySettings settings = CompanySettings.of(Map.of("account", "A \"quoted\" name",
                "include-tax-services", "true", "items", "single", "export-from", "2026-01-31"));

        assertThat(snapshots.read(snapshots.write(settings))).isEqualTo(settings);
    }

    @Test
    void readsTheSnapshotOfAnEarlierRelease() {
        assertThat(snapshots.read("{\"account\":\"84\",\"given-up\":\"true\"}").invoices().account()).isEqualTo("84");
    }

    @Test
    void refusesWhatIsNoSnapshot() {
        assertThatIllegalArgumentException().isThrownBy(() -> snapshots.read("account"))
                .withMessageContaining("account");
    }
}
