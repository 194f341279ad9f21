package io.reconpro.qbo.sandbox;

import io.reconpro.qbo.sandbox.control.Latency;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.util.StringUtils;

/**
 * What a local QuickBooks that starts alone is told on the command line.
 *
 * @param port {@code --server.port}, 8090 unless given; 0 picks a free one
 * @param limited whether QuickBooks' limits hold: not with {@code --limits=off}
 * @param latency how long answers take: {@code --latency=documented} or a file of figures, with {@code --latency-seed}
 *                (1 unless given) and {@code --latency-scale} (1 unless given); {@code null} for no time at all
 * @param redirectUris where people may be sent back to from the pages of Intuit: {@code --redirect-uri}, several times
 *                     if there are several
 */
record Arguments(int port, boolean limited, Latency latency, List<String> redirectUris) {

    private static final int HIGHEST_PORT = 65535;

    /** @throws IllegalArgumentException naming the argument that is wrong */
    static Arguments of(String... args) {
        var given = new SimpleCommandLinePropertySource(args);
        String port = value(given, "server.port", "8090");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalArgumentException("server.port: '" + port + "' is no port; choose one from 0 to "
                    + HIGHEST_PORT);
        }
        return new Arguments(Integer.parseInt(port), !value(given, "limits", "").equals("off"), latency(given),
                List.of(StringUtils.commaDelimitedListToStringArray(value(given, "redirect-uri", ""))));
    }

    private static Latency latency(SimpleCommandLinePropertySource given) {
        String figures = value(given, "latency", "off");
        String seed = value(given, "latency-seed", "1");
        String scale = value(given, "latency-scale", "1");
        if (!seed.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("latency-seed: '" + seed + "' is no whole number");
        }
        if (!scale.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException("latency-scale: '" + scale + "' is no factor; choose one such as 0.1");
        }
        return switch (figures) {
            case "off" -> null;
            case "documented" -> Latency.documented(Long.parseLong(seed), Double.parseDouble(scale));
            default -> Latency.from(Path.of(figures), Long.parseLong(seed), Double.parseDouble(scale));
        };
    }

    private static String value(SimpleCommandLinePropertySource given, String name, String otherwise) {
        return given.containsProperty(name) ? given.getProperty(name) : otherwise;
    }
}
