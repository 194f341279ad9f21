package io.reconpro.qbo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompaniesPageTest {

    @Test
    void describesEverySettingWithWhatItMayBe() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "companies.md")).stream()
                .filter(line -> line.startsWith("| `")).toList();

        assertThat(rows).zipSatisfy(Arrays.asList(Setting.values()), (row, setting) -> {
            String standard = setting.standard().isEmpty() ? "" : "`" + setting.standard() + "` ";
            assertThat(row).startsWith("| `" + setting.label() + "` | ")
                    .endsWith(" | " + setting.allowed() + " | " + standard + "|");
        });
    }
}
