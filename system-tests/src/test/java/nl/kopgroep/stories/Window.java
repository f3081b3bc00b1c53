package nl.kopgroep.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** One person's browser window on the platform, with a session of its own. */
final class Window implements AutoCloseable {

    private static final double PATIENCE_MS = 60_000;
    private static final int MOST_TABS = 100;
    private static final Path PICTURES = Path.of("target/pictures");
    private static @Nullable Browser browser;

    private final BrowserContext context;
    private final Page page;

    private Window(BrowserContext context, Page page) {
        this.context = context;
        this.context.setDefaultTimeout(PATIENCE_MS);
        this.page = page;
    }

    static Window open() {
        return open(1280, 900);
    }

    /** Another tab of the same browser: the session is shared, what is kept per tab isn't. */
    Window anotherTab() {
        return new Window(context, context.newPage());
    }

    static Window onAPhone() {
        return open(390, 844);
    }

    private static Window open(int width, int height) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(Platform.url())
                        .setLocale("nl-NL")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setViewportSize(width, height));
        return new Window(context, context.newPage());
    }

    private static synchronized Browser browser() {
        Browser present = browser;
        if (present != null) {
            return present;
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser launched = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        browser = launched;
        return launched;
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv().getOrDefault("KOPGROEP_BROWSER", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new TestAbortedException(
                        "there is no Chrome or Chromium here; install one, or set KOPGROEP_BROWSER to where it is"));
    }

    Window go(String path) {
        page.navigate(path);
        return this;
    }

    /** Logs in from wherever the window is, in the two steps that Keycloak asks for. */
    Window logIn(String email) {
        button("Inloggen").or(link("Inloggen")).first().click();
        return identify(email);
    }

    /** Fills in Keycloak's pages, in whichever language they are. */
    Window identify(String email) {
        page.locator("#username").fill(email);
        if (!page.locator("#password").isVisible()) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(Account.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(Pattern.quote(Platform.url()) + "/(?!auth).*"));
        return this;
    }

    /** Follows the link of an invitation to the end: an account with a password. */
    Window acceptInvitation(String link) {
        go(link).link("Verder").click();
        page.locator("#password-new").fill(Account.PASSWORD);
        page.locator("#password-confirm").fill(Account.PASSWORD);
        button("Verder").click();
        return sees("Je account is klaar");
    }

    Page page() {
        return page;
    }

    /** A field by the whole of its label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                .first();
    }

    /** A part of the page by its heading. */
    Locator section(String heading) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(heading).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** The dialog's own button, where the page behind it has one of the same name. */
    Window confirm(String name) {
        page.getByRole(AriaRole.DIALOG)
                .or(page.getByRole(AriaRole.ALERTDIALOG))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return this;
    }

    /** Presses Tab until what is called so has the focus, as somebody without a mouse does. */
    Window tabTo(String name) {
        List<String> passed = new ArrayList<>();
        for (int presses = 0; presses < MOST_TABS; presses++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate("""
                    () => { const it = document.activeElement;
                      return (it.getAttribute('aria-label') || it.labels?.[0]?.innerText || it.innerText || '').trim() }""");
            if (focused.equals(name)) {
                return this;
            }
            passed.add(focused);
        }
        throw new AssertionError("Tab never came to '" + name + "', but to " + passed);
    }

    /** The words may stand in a closed list of choices too: what counts is where they can be seen. */
    Window sees(String text) {
        PlaywrightAssertions.assertThat(page.getByText(text)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
        return this;
    }

    Window hasNoButton(String name) {
        PlaywrightAssertions.assertThat(button(name)).hasCount(0);
        return this;
    }

    Window doesNotSee(String text) {
        PlaywrightAssertions.assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    /** Checks the page by axe, and keeps a picture of it to look at. */
    Window isAccessible(String name) {
        try {
            String axe = Files.readString(Platform.checkout().resolve("portal/node_modules/axe-core/axe.min.js"));
            page.evaluate(axe + ";undefined");
            Object violations = page.evaluate("""
                    async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
                      .violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', '))""");
            picture(name);
            assertThat((List<?>) violations).as("what axe found on " + name).isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return this;
    }

    /** As if the browser had thrown away all sessions but those of one path. */
    Window forgetCookiesOutside(String path) {
        for (Cookie cookie : context.cookies()) {
            if (!cookie.path.startsWith(path)) {
                context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie.name));
            }
        }
        return this;
    }

    /**
     * Keeps a picture of the whole page. The window grows for it as a person's would: Chromium's own full-page picture
     * leaves a scroll position behind that only takes effect at the next click, which then misses its button.
     */
    Window picture(String name) {
        ViewportSize size = page.viewportSize();
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(size.width, Math.max(size.height, height));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        page.setViewportSize(size.width, size.height);
        return this;
    }

    @Override
    public void close() {
        page.close();
        if (context.pages().isEmpty()) {
            context.close();
        }
    }
}
