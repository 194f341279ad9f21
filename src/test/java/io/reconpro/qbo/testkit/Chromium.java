package io.reconpro.qbo.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The machine's own Chromium, without a window. */
final class Chromium {

    private Chromium() {
    }

    /**
     * Starts it; the test is skipped where Chromium or its driver is not installed.
     *
     * @throws IllegalStateException instead where that decides whether a change lands ({@code CI=true})
     */
    static ChromeDriver start() {
        Path browser = installed("chromium", "chromium-browser", "google-chrome");
        Path driver = installed("chromedriver");
        if (browser == null || driver == null) {
            String missing = "The pages are not looked at: install Chromium and its driver (Debian: chromium, chromium-driver)";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(missing);
            }
            Assumptions.abort(missing);
        }
        ChromeOptions options = new ChromeOptions().setBinary(browser.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-lcd-text", "--hide-scrollbars", "--window-size=1200,800");
        return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
    }

    private static Path installed(String... names) {
        return Stream.of(names).map(name -> Path.of("/usr/bin", name)).filter(Files::isExecutable).findFirst().orElse(null);
    }
}
