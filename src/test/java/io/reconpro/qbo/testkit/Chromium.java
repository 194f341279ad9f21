package io.reconpro.qbo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The machine's own Chromium, without a window. */
public final class Chromium {

    private static final Path PICTURES = Path.of("target", "pictures");

    private Chromium() {
    }

    /** Starts it; the test is skipped where Chromium or its driver is not installed. */
    public static ChromeDriver start() {
        Path browser = installed("chromium", "chromium-browser", "google-chrome");
        Path driver = installed("chromedriver");
        Assumptions.assumeTrue(browser != null && driver != null,
                "The pages are not looked at: install Chromium and its driver (Debian: chromium, chromium-driver)");
        ChromeOptions options = new ChromeOptions().setBinary(browser.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--window-size=1280,900");
        return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
    }

    /** Keeps what is to be seen now in target/pictures. */
    public static void picture(ChromeDriver browser, String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path installed(String... names) {
        return Stream.of(names).map(name -> Path.of("/usr/bin", name)).filter(Files::isExecutable).findFirst().orElse(null);
    }
}
