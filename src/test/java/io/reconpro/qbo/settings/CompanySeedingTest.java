package io.reconpro.qbo.settings;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompanySeedingTest {

    private static final Instant SINCE = Instant.parse("2026-03-02T10:00:00Z");

    private static final Map<String, String> CONTENTS = Map.of("account", "84");

    private final SettingsStore settings = mock(SettingsStore.class);
    private final Connections connections = mock(Connections.class);

    @Test
    void connectsAndSetsUpANewCompany() {
        start(new CompanySeeds.Seed(1, "9", "secret", "ann", CONTENTS));

        verify(settings).seed(1, CONTENTS, "configuration at start");
        verify(connections).connect(1, "9", "secret", "ann");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTED", "DISCONNECTED"})
    void leavesAStoredConnectionAlone(Connection.State state) {
        stored(state);

        start(new CompanySeeds.Seed(1, "9", "secret", "ann", CONTENTS));

        verify(connections, never()).connect(anyLong(), any(), any(), any());
    }

    @Test
    void mendsAConnectionThatQuickBooksAcceptsNoMore() {
        stored(Connection.State.RECONNECT_REQUIRED);

        start(new CompanySeeds.Seed(1, "9", "fresh", "ann", CONTENTS));

        verify(connections).connect(1, "9", "fresh", "ann");
    }

    @Test
    void connectsNothingWithoutToken() {
        start(new CompanySeeds.Seed(1, "9", "", "ann", CONTENTS));

        verify(connections, never()).connect(anyLong(), any(), any(), any());
    }

    @Test
    void storesNothingForACompanyWithoutSettings() {
        start(new CompanySeeds.Seed(1, "9", "secret", "ann", Map.of()));

        verify(settings, never()).seed(anyLong(), any(), any());
    }

    private void stored(Connection.State state) {
        when(connections.find(1)).thenReturn(Optional.of(
                new Connection(1, "9", null, state, SINCE, null, "ann", null, SINCE, null, null, null)));
    }

    private void start(CompanySeeds.Seed seed) {
        new CompanySeeding(new CompanySeeds(List.of(seed)), settings, connections).run(null);
    }
}
