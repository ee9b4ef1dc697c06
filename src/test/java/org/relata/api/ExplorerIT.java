package org.relata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.relata.access.Role;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.query.Queries;
import org.relata.query.TestRelations;
import org.relata.resolve.SharedJudgements;
import org.relata.schema.Modality;
import org.relata.watch.WatchState;
import org.relata.watch.Watches;

/**
 * The explorer page in headless Chromium. Skipped where there is none, unless {@code
 * RELATA_BROWSER_TESTS} is {@code required}.
 */
@ExtendWith(Neo4jTestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorerIT {
  private static final File BROWSER = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final By PANEL_TITLE = By.cssSelector("#panel h2");
  private static final String CONTRAST =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa']})
        .then(found => done(found.violations.flatMap(violation =>
          violation.nodes.map(node => violation.id + ' ' + node.target + ' ' + node.failureSummary))))
        .catch(problem => done(['axe failed: ' + problem]));
      """;

  private final Service service;
  private @Nullable ChromeDriver started;

  ExplorerIT(Graph graph) {
    service = Service.start(TestRelations.over(graph), "127.0.0.1", 0);
  }

  @BeforeAll
  void startBrowser() {
    boolean installed = BROWSER.canExecute() && DRIVER.canExecute();
    if ("required".equals(System.getenv("RELATA_BROWSER_TESTS"))) {
      assertThat(installed).as(BROWSER + " and " + DRIVER + " are installed").isTrue();
    }
    Assumptions.assumeTrue(
        installed,
        "the explorer's tests are skipped: they need "
            + BROWSER
            + " and "
            + DRIVER
            + " (apt-get install chromium chromium-driver)");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER);
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    started =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    started.manage().window().setSize(new Dimension(1500, 1000));
  }

  @AfterAll
  void stop() {
    if (started != null) {
      started.quit();
    }
    service.close();
  }

  @BeforeEach
  void writeGraph(Graph graph) {
    graph.write(
        article("one")
            .by("The Quay", 1)
            .says("Nova SUPPLIES Vega")
            .says("Vega PARTNERS_WITH Atlas")
            .says("Nova OWNS Orion", Modality.PLANNED, 0.4)
            .says("Nova SUPPLIES Vega", Modality.NEGATED, 0.7)
            .done(),
        "test");
    graph.write(article("two").by("The Quay", 1).says("Nvidia SUPPLIES SMIC").done(), "test");
  }

  private ChromeDriver browser() {
    return Objects.requireNonNull(started);
  }

  private void open(String query) {
    browser().get(service.address().resolve(query).toString());
    awaitReady();
  }

  /** Waits until the page shows all that its address says. */
  private void awaitReady() {
    found(By.cssSelector("body[data-ready=true]"));
  }

  private WebDriverWait waiting() {
    return new WebDriverWait(browser(), Duration.ofSeconds(15));
  }

  private WebElement found(By place) {
    return Objects.requireNonNull(
        waiting().until(ExpectedConditions.visibilityOfElementLocated(place)));
  }

  private void awaitText(By place, String text) {
    waiting().until(ExpectedConditions.textToBePresentInElementLocated(place, text));
  }

  private long drawn(String elements) {
    return ((Number)
            Objects.requireNonNull(
                browser()
                    .executeScript(
                        "return document.getElementById('network')?._cyreg?.cy."
                            + elements
                            + "(':visible').length ?? -1")))
        .longValue();
  }

  private void awaitDrawn(String elements, long count) {
    waiting().until(page -> drawn(elements) == count);
  }

  /** Shows Nova by the keyboard alone. */
  private void showNova() {
    open("");
    browser().findElement(By.tagName("body")).sendKeys("/");
    assertThat(browser().switchTo().activeElement().getAttribute("id")).isEqualTo("search-input");
    browser().switchTo().activeElement().sendKeys("Nov");
    found(By.cssSelector("#search-list li"));
    browser().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    awaitText(PANEL_TITLE, "Nova");
  }

  @Test
  void greetsWithTheBusiestEntities() {
    open("");
    awaitText(By.id("counts"), "from 2 articles");
    found(By.cssSelector("#busiest button")).click();
    found(PANEL_TITLE);
  }

  @Test
  void drawsWhatIsFoundByTheKeyboardAlone() {
    showNova();
    awaitDrawn("nodes", 3);
    assertThat(drawn("edges")).isEqualTo(2);
    assertThat(browser().getCurrentUrl()).contains("e=", "open=entity");
    browser().findElement(By.tagName("body")).sendKeys(Keys.ESCAPE);
    waiting().until(ExpectedConditions.invisibilityOfElementLocated(By.id("panel")));
  }

  @Test
  void growsFromAnotherEntity() {
    showNova();
    found(By.xpath("//ul[@id='in-view']//button[.='Vega']")).click();
    awaitText(PANEL_TITLE, "Vega");
    found(By.xpath("//button[.='Grow from here']")).click();
    awaitDrawn("nodes", 4);
  }

  @Test
  void marksBothEntitiesInTheSentencesOfAFact() {
    showNova();
    found(By.xpath("//button[contains(@class, 'fact')][contains(., 'Vega')]")).click();
    awaitText(PANEL_TITLE, "supplies");
    assertThat(found(By.cssSelector("#panel mark.subject")).getText()).isEqualTo("Nova");
    assertThat(found(By.cssSelector("#panel mark.object")).getText()).isEqualTo("Vega");
    assertThat(found(By.cssSelector("#panel .tag.negated")).getText()).isEqualTo("negated");
    assertThat(found(By.cssSelector("#panel blockquote footer a")).getAttribute("href"))
        .isEqualTo("https://quay.example/one");
  }

  @Test
  void explainsPathsHopByHop() {
    open("");
    found(By.id("from-input")).sendKeys("Nova");
    found(By.id("to-input")).sendKeys("Atlas");
    found(By.cssSelector("#path-form button")).click();
    awaitText(By.cssSelector("#panel article.path"), "Nova – Vega – Atlas");
    assertThat(browser().findElements(By.cssSelector("#panel .path li"))).hasSize(2);
    awaitDrawn("edges", 2);
  }

  @Test
  void filtersByRelationTypeAndConfidenceAndKeepsItInTheAddress() {
    showNova();
    awaitDrawn("edges", 2);
    browser()
        .executeScript(
            "const range = document.getElementById('confidence'); range.value = 0.6;"
                + " range.dispatchEvent(new Event('input'));");
    awaitDrawn("edges", 1);
    waiting().until(ExpectedConditions.urlContains("confidence=0.6"));
    browser().navigate().refresh();
    awaitReady();
    awaitDrawn("edges", 1);
    found(By.cssSelector("#families input")).click();
    awaitDrawn("edges", 0);
    found(By.cssSelector("#families input")).click();
    awaitDrawn("edges", 1);
    found(By.cssSelector("#types input[value=Organization]")).click();
    awaitDrawn("nodes", 0);
  }

  @Test
  void tellsTheHistoryOfAnEntityUnderAnAddress() {
    showNova();
    found(By.xpath("//button[.='Timeline']")).click();
    awaitText(PANEL_TITLE, "Nova over time");
    browser().navigate().refresh();
    awaitText(PANEL_TITLE, "Nova over time");
    assertThat(found(By.cssSelector(".timeline time")).getText()).isEqualTo("2026-03-01");
  }

  @Test
  void linksToTheDossier() {
    showNova();
    String address = String.valueOf(found(By.linkText("Dossier")).getAttribute("href"));
    browser().get(address);
    awaitText(By.tagName("h1"), "Nova");
  }

  @Test
  void saysWhatMayHaveBeenMeant() {
    open("?e=Novu");
    awaitText(By.cssSelector("#notice .error"), "Novu");
    found(By.xpath("//div[@id='notice']//button[contains(., 'Nova')]")).click();
    awaitText(PANEL_TITLE, "Nova");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void canBeReadByAllIn(String scheme) throws IOException {
    browser()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    showNova();
    assertThat(violations()).as("entity").isEmpty();
    found(By.xpath("//button[contains(@class, 'fact')][contains(., 'Vega')]")).click();
    awaitText(PANEL_TITLE, "supplies");
    assertThat(violations()).as("fact").isEmpty();
    for (String address :
        List.of(
            "",
            "?view=network",
            "?view=table&e=Nova",
            "?from=Nova&to=Atlas",
            "?view=map&open=country:CN",
            "?e=Novu")) {
      open(address);
      assertThat(violations()).as("page at '" + address + "'").isEmpty();
    }
  }

  @Test
  void walksTheNetworkByTheKeyboardAlone() {
    open("?view=network&e=Nova");
    awaitDrawn("nodes", 3);
    press("n");
    assertThat(browser().switchTo().activeElement().getAttribute("id")).isEqualTo("network");
    awaitText(By.id("spoken"), "Nova, Organization, 2 lines.");
    press("e");
    awaitText(By.id("spoken"), "Nova supplies Vega.");
    press(Keys.ENTER);
    awaitText(PANEL_TITLE, "Nova supplies Vega");
    press(Keys.ESCAPE);
    waiting().until(ExpectedConditions.invisibilityOfElementLocated(By.id("panel")));
    press("o");
    awaitText(By.id("spoken"), "Vega, Organization");
    press(Keys.HOME);
    awaitText(By.id("spoken"), "Nova, Organization");
    place("Orion", -300);
    place("Vega", 300);
    press(Keys.ARROW_LEFT);
    awaitText(By.id("spoken"), "Orion, Organization");
    press(Keys.ARROW_RIGHT);
    awaitText(By.id("spoken"), "Nova, Organization");
    press(Keys.ARROW_RIGHT);
    awaitText(By.id("spoken"), "Vega, Organization");
    press("g");
    awaitDrawn("nodes", 4);
    awaitText(PANEL_TITLE, "Vega");
  }

  private void press(CharSequence keys) {
    browser().switchTo().activeElement().sendKeys(keys);
  }

  /** Places an entity beside Nova, once the drawing has come to rest. */
  private void place(String name, int right) {
    String script =
        """
        const nodes = document.getElementById('network')._cyreg.cy.nodes();
        if (nodes.some(node => node.animated())) return false;
        const called = name => nodes.filter(node => node.data('name') === name);
        const {x, y} = called('Nova').position();
        called(arguments[0]).position({x: x + arguments[1], y});
        return true;
        """;
    waiting().until(page -> Boolean.TRUE.equals(browser().executeScript(script, name, right)));
  }

  @Test
  void drawsWithoutAnyOtherHost() {
    open("?view=map");
    found(By.cssSelector("#world .land"));
    Object hosts =
        browser()
            .executeScript(
                "return [...new Set(performance.getEntriesByType('resource').map(r => new"
                    + " URL(r.name).host))].join()");
    assertThat(hosts).isEqualTo(service.address().getAuthority());
  }

  @Test
  void joinsCountriesOnTheMapAndKeepsItInTheAddress() {
    open("?view=map");
    assertThat(browser().findElements(By.cssSelector("#countries button"))).hasSize(2);
    assertThat(browser().findElements(By.cssSelector("#ties path"))).hasSize(1);
    found(By.cssSelector("#countries [data-country=CN]")).click();
    awaitText(PANEL_TITLE, "China");
    found(By.xpath("//section[@id='panel']//button[contains(., 'SMIC')]"));
    assertThat(browser().getCurrentUrl()).contains("view=map", "open=country");
    found(By.cssSelector("#map-view [aria-label='Zoom in']")).click();
    waiting().until(ExpectedConditions.urlContains("at="));
    browser().navigate().refresh();
    awaitReady();
    awaitText(PANEL_TITLE, "China");
    assertThat(found(By.cssSelector("#world > g")).getAttribute("transform"))
        .contains("scale(1.6)");
    found(By.cssSelector("#families input")).click();
    waiting().until(page -> page.findElements(By.cssSelector("#ties path")).isEmpty());
    awaitText(By.id("panel"), "1 more fact left out by the filters");
  }

  @Test
  void opensACountryByAClickOnItsLand() {
    open("?view=map");
    browser()
        .executeScript(
            "document.querySelector('path[data-code=US]').dispatchEvent(new MouseEvent('click',"
                + " {bubbles: true}))");
    awaitText(PANEL_TITLE, "United States");
  }

  @Test
  void listsTheFactsOfTheNetworkAsATable() {
    open("?view=table&e=Nova");
    assertThat(browser().findElements(By.cssSelector("#table-view tbody tr"))).hasSize(2);
    found(By.xpath("//th//button[starts-with(., 'Confidence')]")).click();
    assertThat(found(By.cssSelector("th[aria-sort=descending]")).getText())
        .startsWith("Confidence");
    found(By.cssSelector("#table-view [aria-label='Sentences: Nova owns Orion']")).click();
    awaitText(PANEL_TITLE, "Nova owns Orion");
    awaitText(By.cssSelector("#panel .tag"), "planned");
  }

  @Test
  void choosesATimeByMonths(Graph graph) {
    graph.write(
        article("three").on(LocalDate.of(2026, 5, 10)).says("Nova SUPPLIES Lyra").done(), "test");
    open("?view=network&e=Nova");
    awaitDrawn("edges", 3);
    browser()
        .executeScript(
            "const until = document.getElementById('until'); until.value = 1;"
                + " until.dispatchEvent(new Event('input'));");
    awaitDrawn("edges", 2);
    awaitText(By.id("window-value"), "2026-03 – 2026-04");
    waiting().until(ExpectedConditions.urlContains("until=2026-04"));
    browser().navigate().refresh();
    awaitReady();
    awaitDrawn("edges", 2);
    graph.remove("three");
  }

  @Test
  void tellsWhatIsNewSinceADay() {
    open("");
    assertThat(browser().findElements(By.cssSelector("#changes article"))).isNotEmpty();
    browser()
        .executeScript(
            "const since = document.getElementById('changes-since'); since.value = '2026-03-02';"
                + " since.dispatchEvent(new Event('change'));");
    awaitText(By.id("changes"), "No article since 2026-03-02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?view=network&e=Nova", "?view=table&e=Nova", "?view=map"})
  void fitsANarrowScreen(String address) {
    Dimension usual = browser().manage().window().getSize();
    browser().manage().window().setSize(new Dimension(500, 900));
    try {
      open(address);
      Object overflow =
          browser()
              .executeScript(
                  "return document.documentElement.scrollWidth - document.documentElement"
                      + ".clientWidth");
      assertThat(overflow).isEqualTo(0L);
    } finally {
      browser().manage().window().setSize(usual);
    }
  }

  @Test
  void asksForAKeyAndKeepsIt(Graph graph, @TempDir Path folder) {
    var keys = new org.relata.access.Keys(folder.resolve("keys"));
    String secret = keys.add("ann", Role.READ);
    try (Service locked = Service.start(TestRelations.over(graph), "127.0.0.1", 0, keys)) {
      browser().get(locked.address().toString());
      found(By.id("key-input")).sendKeys("relata_wrong", Keys.ENTER);
      found(By.id("key-wrong"));
      found(By.id("key-input")).sendKeys(secret, Keys.ENTER);
      awaitText(By.id("counts"), "from 2 articles");
      browser().navigate().refresh();
      awaitText(By.id("counts"), "from 2 articles");
      assertThat(browser().findElement(By.id("key-dialog")).isDisplayed()).isFalse();
    }
  }

  @Test
  void opensTheDossierWithTheKeyInATabOfItsOwn(Graph graph, @TempDir Path folder) {
    var keys = new org.relata.access.Keys(folder.resolve("keys"));
    String secret = keys.add("ann", Role.READ);
    String tab = browser().getWindowHandle();
    try (Service locked = Service.start(TestRelations.over(graph), "127.0.0.1", 0, keys)) {
      browser().get(locked.address() + "?open=entity:Nova");
      found(By.id("key-input")).sendKeys(secret, Keys.ENTER);
      found(By.linkText("Dossier")).click();
      waiting().until(ExpectedConditions.numberOfWindowsToBe(2));
      String other =
          browser().getWindowHandles().stream()
              .filter(handle -> !handle.equals(tab))
              .findFirst()
              .orElseThrow();
      browser().switchTo().window(other);
      awaitText(By.tagName("h1"), "Nova");
      assertThat(found(By.tagName("body")).getCssValue("max-width")).isEqualTo("736px");
      browser().close();
    } finally {
      browser().switchTo().window(tab);
    }
  }

  @Test
  void showsTheDescriptionOfTheApiUnderItsPolicy() {
    browser().manage().logs().get(LogType.BROWSER);
    browser().get(service.address().resolve("api/docs").toString());
    found(By.cssSelector(".swagger-ui .opblock"));
    awaitText(By.cssSelector(".swagger-ui .info .title"), "relata");
    assertThat(browser().manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .isEmpty();
  }

  @Test
  void decidesByTheKeyboardWhatNamesMeanAndUndoesItWithAKeyThatMayWrite(
      Graph graph, @TempDir Path folder) throws IOException {
    graph.write(
        article("alike").says("Altair SUPPLIES Deneb").says("Atair OWNS Deneb").done(), "test");
    var keys = new org.relata.access.Keys(folder.resolve("keys"));
    String reader = keys.add("ann", Role.READ);
    String writer = keys.add("bea", Role.WRITE);
    SharedJudgements judgements = new SharedJudgements(folder.resolve("judgements.yaml"), false);
    try (Service locked =
        Service.start(
            new Offer(TestRelations.over(graph), null, null, judgements), "127.0.0.1", 0, keys)) {
      browser().get(locked.address() + "?open=entity:Altair");
      found(By.id("key-input")).sendKeys(reader, Keys.ENTER);
      found(By.xpath("//button[.='Identity']")).sendKeys(Keys.ENTER);
      found(By.cssSelector("[aria-label='Same: Atair']")).sendKeys(Keys.ENTER);
      awaitText(By.id("key-wrong"), "may only read");
      assertThat(judgements.now().all()).isEmpty();
      found(By.id("key-input")).sendKeys(writer, Keys.ENTER);
      awaitText(By.id("notice"), "Decided – same: Organization:Altair, Organization:Atair");
      awaitText(By.cssSelector(".judgements"), "bea");
      assertThat(violations()).as("identity").isEmpty();
      found(By.id("judge-note")).sendKeys("no such star");
      found(By.id("judge-alias")).sendKeys("the Eagle", Keys.ENTER);
      awaitText(By.cssSelector(".judgements"), "the Eagle");
      found(By.xpath("//button[.='All judgements']")).click();
      awaitText(PANEL_TITLE, "What people decided");
      assertThat(violations()).as("judgements").isEmpty();
      found(By.cssSelector("[aria-label^='Undo same']")).sendKeys(Keys.ENTER);
      awaitText(By.id("notice"), "Undone – same");
      assertThat(judgements.now().all())
          .singleElement()
          .satisfies(left -> assertThat(left.note()).isEqualTo("no such star"));
    }
    graph.remove("alike");
  }

  @Test
  void watchesAnEntityAndAPairByTheKeyboardWithAKeyThatMayWrite(Graph graph, @TempDir Path folder)
      throws IOException {
    graph.write(article("stars").says("Mizar SUPPLIES Alcor").done(), "test");
    var keys = new org.relata.access.Keys(folder.resolve("keys"));
    String reader = keys.add("ann", Role.READ);
    String writer = keys.add("bea", Role.WRITE);
    Queries queries = TestRelations.over(graph);
    try (Watches watches =
            new Watches(graph, queries, (address, json, headers) -> 200, Clock.systemUTC());
        Service locked = Service.start(new Offer(queries, null, watches), "127.0.0.1", 0, keys)) {
      browser().get(locked.address() + "?open=entity:Mizar");
      found(By.id("key-input")).sendKeys(reader, Keys.ENTER);
      found(By.xpath("//section[@id='panel']//button[.='Watch']")).sendKeys(Keys.ENTER);
      awaitText(PANEL_TITLE, "Watching Mizar");
      found(By.id("watch-relation")).sendKeys("owns");
      found(By.id("watch-webhook")).sendKeys("https://hooks.example/secret-path", Keys.ENTER);
      awaitText(By.id("key-wrong"), "may only read");
      assertThat(watches.all()).isEmpty();
      found(By.id("key-input")).sendKeys(writer, Keys.ENTER);
      awaitText(By.id("notice"), "signed with this secret");
      awaitText(By.cssSelector(".watches"), "Mizar\nowns · sent to https://hooks.example/…");
      graph.write(article("more").says("Mizar OWNS Alcor").done(), "test");
      browser().navigate().refresh();
      awaitText(By.cssSelector("#watch-news .tag.new"), "new");
      assertThat(violations()).as("watches").isEmpty();
      found(By.xpath("//ol[@id='watch-news']//button[.='Mizar owns Alcor']")).sendKeys(Keys.ENTER);
      awaitText(PANEL_TITLE, "Mizar owns Alcor");
      found(By.xpath("//button[.='Watch the two']")).sendKeys(Keys.ENTER);
      awaitText(PANEL_TITLE, "Watching Mizar and Alcor");
      found(By.xpath("//form[@class='watch']//button")).sendKeys(Keys.ENTER);
      awaitText(By.cssSelector(".watches"), "Mizar and Alcor\nanything said");
      found(By.xpath("//button[.='All watches']")).sendKeys(Keys.ENTER);
      awaitText(PANEL_TITLE, "What is watched");
      assertThat(browser().findElements(By.cssSelector(".watches li"))).hasSize(2);
      found(By.cssSelector("[aria-label^='Remove: Mizar, owns']")).sendKeys(Keys.ENTER);
      awaitText(By.id("notice"), "No longer watched");
      assertThat(watches.all()).singleElement().extracting(WatchState::withName).isEqualTo("Alcor");
      watches.all().forEach(watch -> watches.remove(watch.id()));
    }
    graph.remove("stars");
    graph.remove("more");
  }

  @Test
  void doesNothingThatItsPolicyForbids() {
    browser().manage().logs().get(LogType.BROWSER);
    for (String address : List.of("", "?view=network&e=Nova", "?view=table&e=Nova", "?view=map")) {
      open(address);
    }
    assertThat(browser().manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .noneMatch(message -> message.contains("Content Security Policy"));
  }

  /** What axe finds against WCAG 2 A and AA, contrast among it. */
  private List<?> violations() throws IOException {
    try (InputStream axe =
        Objects.requireNonNull(
            getClass()
                .getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js"))) {
      browser().executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>) Objects.requireNonNull(browser().executeAsyncScript(CONTRAST));
  }
}
