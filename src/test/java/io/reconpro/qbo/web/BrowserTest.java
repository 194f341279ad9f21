package io.reconpro.qbo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import io.reconpro.qbo.login.Accounts;
import io.reconpro.qbo.testkit.Chromium;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.WebUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.core.env.Environment;

/** The pages as a person meets them, in a real browser. */
class BrowserTest {

    private static ChromeDriver browser;
    private static Firms firms;
    private static Firm firm;
    private static String base;

    @BeforeAll
    static void begin() {
        browser = Chromium.start();
        firms = Firms.on(Database.H2, RunningExporter.PAGES);
        firm = firms.firm();
        firm.shop().importedClass(firm.realm(), "55", "Wholesale:Austin", true);
        firm.invoice("1001");
        firm.bills(firm.shop().client("Zephyr Vans"), "1002", "0.00");
        firm.shop().save();
        firms.exporter().bean(Accounts.class).setPassword(Stage.ADMINISTRATOR, WebUser.PASSWORD, false);
        base = "http://127.0.0.1:" + firms.exporter().bean(Environment.class).getProperty("local.server.port");
        logIn();
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.quit();
        }
        if (firms != null) {
            firms.close();
        }
    }

    @Test
    void anExportIsStartedAndWatchedWithoutLoadingThePageAnew() {
        open("log");
        browser.findElement(By.xpath("//button[text()='Start Export']")).click();

        await("Export, run \\d+: finished");

        assertThat(text()).contains("1001", "Client of 1001", "Created");
        Chromium.picture(browser, "log");
        browser.findElement(By.linkText("1001")).click();
        assertThat(text()).contains("History", "Created");
        Chromium.picture(browser, "document");
        nothingWasBlocked();
    }

    @Test
    void aClientGetsAClass() {
        open("clients");
        new Select(browser.findElement(By.cssSelector("select[aria-label='Class of Zephyr Vans']")))
                .selectByVisibleText("Wholesale:Austin");
        browser.findElement(By.cssSelector("button[aria-label='Assign the class of Zephyr Vans']")).click();

        await("The class is assigned");
        assertThat(new Select(browser.findElement(By.cssSelector("select[aria-label='Class of Zephyr Vans']")))
                .getFirstSelectedOption().getText()).isEqualTo("Wholesale:Austin");
        Chromium.picture(browser, "clients");
    }

    @Test
    void accountsAreOfferedWhileTypingAndStoredByTheirId() {
        open("manager/settings");
        var account = browser.findElement(By.id("retail-customer"));
        account.clear();
        account.sendKeys("Walk-in");
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(page ->
                !page.findElements(By.cssSelector("#retail-customer-list option[value='Walk-in Customer']")).isEmpty());
        account.sendKeys(" Customer");
        Chromium.picture(browser, "settings");
        browser.findElement(By.xpath("//button[text()='Update']")).click();

        await("Updated. The next export uses it.");
        assertThat(browser.findElement(By.id("retail-customer")).getDomProperty("value")).isEqualTo("Walk-in Customer");
        assertThat(text()).contains("changed retail-customer from \"\" to \"" + firm.idOf("Customer", "Walk-in Customer"));
        nothingWasBlocked();
    }

    @Test
    void clearingAsksFirst() {
        open("log");
        browser.findElement(By.linkText("Clear Classes")).click();

        assertThat(text()).contains("none from QuickBooks");
        browser.findElement(By.linkText("Keep them")).click();
        assertThat(browser.getCurrentUrl()).endsWith("/log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "logs", "logs?document=nothing-like-it", "manager/settings", "manager/log", "runs",
        "clients", "log/clear-classes", "exporter"})
    void aPageIsAccessibleInLightAndDarkAndFitsAPhone(String page) {
        for (String scheme : List.of("light", "dark")) {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                    List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            open(page);
            assertThat(new AxeBuilder().analyze(browser).getViolations())
                    .extracting(violation -> violation.getId() + " " + violation.getNodes()).as(scheme).isEmpty();
        }
        browser.manage().window().setSize(new Dimension(390, 844));
        open(page);
        Chromium.picture(browser, "phone-" + page.replaceAll("\\W", "-"));
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        browser.manage().window().setSize(new Dimension(1280, 900));
        nothingWasBlocked();
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        open("log");
        browser.findElement(By.tagName("body")).sendKeys(Keys.TAB);

        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Skip to the content");
    }

    private static void logIn() {
        browser.get(base + "/login");
        Chromium.picture(browser, "login");
        browser.findElement(By.id("username")).sendKeys(Stage.ADMINISTRATOR);
        browser.findElement(By.id("password")).sendKeys(WebUser.PASSWORD);
        browser.findElement(By.xpath("//button[text()='Log in']")).click();
    }

    private static void open(String page) {
        browser.get(base + "/companies/" + firm.id() + "/" + page);
    }

    private static void await(String pattern) {
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(page -> text().matches("(?s).*" + pattern + ".*"));
    }

    private static String text() {
        return browser.findElement(By.tagName("main")).getText();
    }

    /** The browser says when the policy of the pages stopped a script or a style. */
    private static void nothingWasBlocked() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .noneMatch(entry -> entry.getMessage().contains("Content Security Policy"));
    }
}
