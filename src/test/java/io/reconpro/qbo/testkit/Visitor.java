package io.reconpro.qbo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person before a real browser: presses buttons, follows links, waits for what comes, and looks at pages closely. */
public final class Visitor implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(200);
    /** Rows of long tables look like those before them, and take minutes to examine. */
    private static final String MORE_OF_THE_SAME = "tbody tr:nth-child(n+9)";
    private static final Dimension DESK = new Dimension(1200, 800);
    private static final Dimension PHONE = new Dimension(390, 844);

    private final ChromeDriver browser = Chromium.start();

    public ChromeDriver browser() {
        return browser;
    }

    public void open(String address) {
        browser.get(address);
    }

    public void press(String button) {
        click(By.xpath("//button[normalize-space()='" + button + "']"));
    }

    public void follow(String link) {
        click(By.linkText(link));
    }

    public void click(By place) {
        until(ExpectedConditions.elementToBeClickable(place)).click();
    }

    public WebElement find(By place) {
        return until(ExpectedConditions.presenceOfElementLocated(place));
    }

    public WebElement field(String name) {
        return find(By.name(name));
    }

    public void fill(String name, String text) {
        WebElement field = field(name);
        field.clear();
        field.sendKeys(text);
    }

    /** Types a part of a name, and takes what is offered. */
    public void choose(String setting, String part, String offered) {
        fill(setting, part);
        find(By.cssSelector("#" + setting + "-list option[value='" + offered + "']"));
        fill(setting, offered);
    }

    /** Waits until the page says something like this. */
    public void await(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        until(page -> wanted.matcher(page.findElement(By.tagName("body")).getText()).find());
    }

    public <T> T until(ExpectedCondition<T> condition) {
        return new WebDriverWait(browser, LONG, OFTEN).ignoring(StaleElementReferenceException.class).until(condition);
    }

    public String text() {
        return find(By.tagName("main")).getText();
    }

    /** Goes to the page that was opened last, in a window of its own. */
    public void goToNewWindow() {
        until(ExpectedConditions.numberOfWindowsToBe(2));
        browser.switchTo().window(browser.getWindowHandles().stream().reduce((first, last) -> last).orElseThrow());
    }

    public void closeWindow() {
        browser.close();
        browser.switchTo().window(browser.getWindowHandles().iterator().next());
    }

    /** Keeps a picture of the page, and looks at it. */
    public void look(String name) {
        picture(name);
        examine(name);
    }

    public void picture(String name) {
        Pictures.keep(browser.getScreenshotAs(OutputType.BYTES), name);
    }

    /** The page is accessible in light and dark, and does not outgrow a phone. */
    public void examine(String name) {
        scheme("light");
        assertAccessible(axe(), name + ", light");
        scheme("dark");
        assertAccessible(axe().withOnlyRules(List.of("color-contrast")), name + ", dark");
        scheme("light");
        onPhone(() -> assertThat((Long) browser.executeScript(
                "return document.documentElement.scrollWidth - window.innerWidth"))
                .as(name + " is too wide for a phone").isLessThanOrEqualTo(0));
    }

    public void onPhone(Runnable look) {
        browser.manage().window().setSize(PHONE);
        look.run();
        browser.manage().window().setSize(DESK);
    }

    public void inTheDark(Runnable look) {
        scheme("dark");
        look.run();
        scheme("light");
    }

    /** The browser says when the policy of a page stopped a script or a style. */
    public void assertNothingWasBlocked() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .noneMatch(entry -> entry.getMessage().contains("Content Security Policy"));
    }

    private void scheme(String scheme) {
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Tells what is wrong, and not of every element that it is right. */
    private static AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder().withOptions(options);
    }

    /** No page has frames; looking into those would take a window of its own each time. */
    private void assertAccessible(AxeBuilder axe, String page) {
        assertThat(axe.exclude(MORE_OF_THE_SAME).setLegacyMode().analyze(browser).getViolations())
                .extracting(violation -> violation.getId() + " " + violation.getNodes()).as(page).isEmpty();
    }

    @Override
    public void close() {
        browser.quit();
    }
}
