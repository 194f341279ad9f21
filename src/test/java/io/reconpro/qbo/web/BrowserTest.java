package io.reconpro.qbo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Latch;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.testkit.DemoStage;
import io.reconpro.qbo.testkit.Visitor;
import io.reconpro.qbo.testkit.WebUser;
import java.math.BigDecimal;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * The whole story as a person meets it in a real browser, from the first login to the end of the connection: each step
 * begins where the one before ended. It leaves a picture of each page behind.
 */
@TestMethodOrder(OrderAnnotation.class)
class BrowserTest {

    private static final String HAWTIO = "/actuator/hawtio/";
    private static final String ROUTES = "org.apache.camel-CamelContexts-exporter-routes-";

    private static Visitor dana;
    private static DemoStage stage;
    private static String base;
    private static String document;

    @BeforeAll
    static void begin() {
        dana = new Visitor();
        stage = DemoStage.with(12, "spring.jmx.enabled=true");
        base = stage.exporter().address();
    }

    @AfterAll
    static void end() {
        if (dana != null) {
            dana.close();
        }
        if (stage != null) {
            stage.close();
        }
    }

    @AfterEach
    void nothingWasBlocked() {
        dana.assertNothingWasBlocked();
    }

    @Test
    @Order(1)
    void logsInAndChoosesTheCompany() {
        dana.open(base);
        dana.look("login");
        dana.fill("username", DemoStage.USER);
        dana.fill("password", WebUser.PASSWORD);
        dana.press("Log in");
        dana.await("Which company do you want to work for");
        dana.look("home");

        dana.follow("Bayside Reconditioning");

        dana.await("Nothing has been done for this company yet");
    }

    @Test
    @Order(2)
    void signsInAndConnectsOnIntuitsPages() {
        dana.follow("QuickBooks Online Edition Manager");
        dana.follow("Login to Intuit");
        dana.press("Sign in with Intuit");
        dana.fill("email", IntuitUsers.BOOKKEEPER);
        dana.fill("password", IntuitUsers.PASSWORD);
        dana.picture("intuit");
        dana.press("Sign In");
        dana.press("Authorize");
        dana.await("Signed in with Intuit as " + IntuitUsers.BOOKKEEPER);

        dana.press("Connect to QuickBooks");
        dana.press("Bayside Reconditioning");
        dana.press("Authorize");

        dana.await("Connected to Bayside Reconditioning");
        dana.look("exporter");
    }

    @Test
    @Order(3)
    void choosesAccountsFromQuickBooksAndHowDocumentsGo() {
        dana.follow("QuickBooks Online Edition Manager");
        dana.choose("account", "receiv", "Accounts Receivable (A/R)");
        dana.choose("service-account", "income", "Reconditioning Income");
        dana.field("overwrite-existing").click();
        new Select(dana.field("write-mode")).selectByVisibleText("one request a document");
        dana.click(By.cssSelector("input[name='schedule-choice'][value='at']"));
        dana.press("Update");

        dana.await("Updated. The next export uses it.");
        assertThat(dana.field("account").getDomProperty("value")).isEqualTo("Accounts Receivable (A/R)");
        dana.await("Exports start daily at 03:00, the next at \\d{4}");
        dana.look("settings");
    }

    @Test
    @Order(4)
    void seesWhatAnExportWouldDo() {
        dana.follow("Waiting documents");
        dana.press("Preview");

        dana.await("Preview, run \\d+: finished");
        dana.follow("Waiting documents");
        dana.await("What an export would do, as the preview of");
        assertThat(dana.text()).contains("Would create");
        dana.look("waiting");
    }

    @Test
    @Order(5)
    void watchesAnExportWithoutLoadingThePageAnew() {
        Latch held = new Latch();
        stage.quickBooks().control().add(Rule.on(Kind.WRITE).entity("Invoice").nth(8).then(Actions.holdBefore(held)));
        stage.quickBooks().control().add(Rule.on(Kind.WRITE).always().then(Actions.delay(Duration.ofMillis(100))));
        dana.follow("QuickBooks Online Log");
        dana.press("Start Export");

        dana.await("[1-9]\\d* of \\d+ documents done");
        WebElement stop = dana.find(By.xpath("//button[text()='Stop']"));
        dana.browser().executeScript("arguments[0].focus()", stop);
        assertThat(dana.find(By.xpath("//button[text()='Start Export']")).isEnabled()).isFalse();
        String figures = figures();
        dana.until(page -> !figures().equals(figures));
        assertThat(dana.browser().switchTo().activeElement()).as("figures change, the focus stays").isEqualTo(stop);
        held.awaitArrival();
        dana.look("running");
        dana.until(page -> dana.find(By.cssSelector("[aria-live]")).getDomProperty("textContent").contains("documents done"));
        stage.quickBooks().control().clearRules();
        held.release();

        dana.await("Export, run \\d+: finished");
        assertThat(stage.books().all("Invoice").count()).isGreaterThan(8);
        dana.look("log");
        dana.onPhone(() -> dana.picture("phone"));
    }

    @Test
    @Order(6)
    void readsTheLogAndTheStoryOfADocument() {
        dana.follow("QuickBooks Logs");
        new Select(dana.field("severity")).selectByVisibleText("error");
        dana.press("Show");
        dana.await("Error E\\d\\d");
        dana.look("logs");
        dana.inTheDark(() -> dana.picture("dark"));
        new Select(dana.field("severity")).selectByVisibleText("info");
        dana.press("Show");
        dana.await("Info");
        dana.click(By.xpath("//tr[contains(., 'Created in QuickBooks')]//a[contains(@href, '/documents/Invoice/')]"));

        dana.await("History");
        document = dana.browser().getCurrentUrl().replaceAll(".*/documents/", "");
        assertThat(dana.text()).contains("Created", "Open it there");
        dana.look("document");
        dana.follow("Runs");
        dana.look("runs");
        dana.click(By.cssSelector("td a"));
        dana.await("What was found");
        dana.look("run");
    }

    @Test
    @Order(7)
    void givesAClientAClass() {
        dana.follow("QuickBooks Online Log");
        dana.press("Update Classes");
        dana.await("Update classes, run \\d+: finished");
        dana.follow("Clients");
        String client = dana.find(By.cssSelector("select[aria-label^='Class of ']")).getDomAttribute("aria-label")
                .replace("Class of ", "");
        By box = By.cssSelector("select[aria-label=\"Class of " + client + "\"]");
        new Select(dana.find(box)).selectByVisibleText("Wholesale:Austin:Mobile");
        dana.click(By.cssSelector("button[aria-label=\"Assign the class of " + client + "\"]"));

        dana.await("The class is assigned");
        assertThat(new Select(dana.find(box)).getFirstSelectedOption().getText()).isEqualTo("Wholesale:Austin:Mobile");
        dana.look("clients");
    }

    @Test
    @Order(8)
    void correctsAnInvoiceInTheShopAndExportsItAgain() {
        dana.open(stage.quickBooks().baseUrl() + "/shop/invoices/" + document.replace("Invoice/", ""));
        dana.press("Set to Draft");
        dana.await("It is Draft now");
        WebElement amount = dana.find(By.cssSelector("input[name^='amount-']"));
        amount.clear();
        amount.sendKeys("321.00");
        dana.look("shop");
        dana.press("Approve");
        dana.await("It is Approved now");
        BigDecimal total = total();

        open("documents/" + document);
        dana.press("Retry");

        dana.await("Export, run \\d+: finished");
        assertThat(dana.text()).contains("Updated");
        open("documents/" + document);
        dana.follow("Open it there");
        dana.goToNewWindow();
        assertThat(total()).as("in QuickBooks").isEqualByComparingTo(total);
        dana.closeWindow();
    }

    @Test
    @Order(9)
    void isAskedBeforeClassesAreCleared() {
        open("log");
        dana.follow("Clear Classes");
        assertThat(dana.text()).contains("none from QuickBooks");
        dana.look("question");

        dana.follow("Keep them");

        assertThat(dana.browser().getCurrentUrl()).endsWith("/log");
    }

    @Test
    @Order(10)
    void reachesTheContentFirstByKeyboard() {
        open("log");
        dana.find(By.tagName("body")).sendKeys(Keys.TAB);

        assertThat(dana.browser().switchTo().activeElement().getText()).isEqualTo("Skip to the content");
    }

    @Test
    @Order(11)
    void stopsAndStartsARouteInHawtio() {
        By row = By.xpath("//tr[td[@data-label='Name' and text()='update-classes']]");
        dana.open(base + HAWTIO + "camel/routes?nid=" + ROUTES + "folder");
        for (String button : new String[] {"Stop", "Start"}) {
            WebElement box = dana.find(row).findElement(By.tagName("input"));
            if (!box.isSelected()) {
                box.click();
            }
            dana.press(button);
            ServiceStatus wanted = button.equals("Stop") ? ServiceStatus.Stopped : ServiceStatus.Started;
            dana.until(page -> stage.exporter().bean(CamelContext.class).getRouteController()
                    .getRouteStatus("update-classes") == wanted);
            dana.follow("Source");
            dana.follow("Routes"); // reads the table at once, else it is read every ten seconds
            dana.until(page -> dana.find(row).getText().contains(wanted.name()));
        }
        dana.click(By.cssSelector("li[id='" + ROUTES + "update-classes-folder'] button[class*='node-text']"));
        dana.follow("Attributes");
        dana.await("Brings the shop's class list up to date with QuickBooks");
    }

    @Test
    @Order(12)
    void startsAPreviewInHawtio() {
        By form = By.id("operation-execute-preview(long)");
        dana.open(base + HAWTIO + "jmx/attributes?nid=io.reconpro.qbo-Exporter");
        dana.follow("Operations");
        dana.click(By.cssSelector("button[aria-labelledby^='operation preview(long)']"));
        dana.find(form).findElement(By.tagName("input")).sendKeys("1");
        dana.find(form).findElement(By.xpath(".//button[normalize-space()='Execute']")).click();

        dana.await("Run \\d+ of company 1 is queued");
        dana.picture("hawtio");
        open("log");
        dana.await("Preview, run \\d+: finished");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "logs?document=nothing-like-it", "manager/log", "documents/Invoice/1/unlink",
        "waiting/mark?before=2020-01-01", "exporter/disconnect", "runs/4711", "logs?before=x", "/password", "/nowhere",
        "/companies/4711/log", "/error"})
    @Order(13)
    void looksAtEveryOtherPage(String page) {
        dana.open(page.startsWith("/") ? base + page : base + "/companies/1/" + page);

        dana.examine(page);
        if (page.equals("accepted") || page.equals("/password")) {
            dana.picture(page.replace("/", ""));
        }
    }

    @Test
    @Order(14)
    void disconnects() {
        open("exporter");
        dana.follow("Disconnect from QuickBooks");
        dana.press("Disconnect from QuickBooks");

        dana.await("Disconnected from Bayside Reconditioning");
        assertThat(stage.quickBooks().tokens().connected(Options.FIRST_REALM)).isFalse();
        dana.press("Log Off");
        dana.await("You are logged out");
    }

    private static void open(String page) {
        dana.open(base + "/companies/1/" + page);
    }

    private static String figures() {
        return dana.find(By.cssSelector("[hx-trigger='every 2s']")).getText();
    }

    /** Of the document in the shop or in the books. */
    private static BigDecimal total() {
        return new BigDecimal(dana.find(By.cssSelector(".total .amount")).getText().replace(",", ""));
    }
}
