"""Search: what the build writes for it, what it finds, and how it behaves in a browser."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hashed
import pytest
import sample_handbook
import searching
from handbook.output.search_index import index_script
from playwright.sync_api import Browser, Page, expect
from script_errors import watched
from serving import serving

FIRST, THIRD = 0.86, 0.94
"""Shares of the tuning queries that the first result, and one of the first three, must answer."""
WORKER = "assets/search/worker.js"
INDEX = "assets/search-index.js"
BOX = '.md-search [data-md-component="search-query"]'
RESULT = ".md-search-result__link"


# What the build writes


def written(root: Path, changes: dict[str, str] | None = None) -> dict[str, Any]:
    handbook, problems = sample_handbook.read(root, changes)
    assert problems == []
    script = index_script(handbook, {id: f"{id}/" for id in handbook.pages})
    data: dict[str, Any] = json.loads(script.removeprefix("globalThis.guideSearch = ").rstrip().removesuffix(";"))
    return data


def entry(data: dict[str, Any], id: str) -> dict[str, Any]:
    return next(page for page in data["pages"] if page["id"] == id)


def test_a_page_is_one_entry_with_its_card(tmp_path: Path) -> None:
    """A question carries the act of the outcome at which it ends; a guideline has none."""
    data = written(tmp_path)

    faq = entry(data, "faqs/may-i-feed-it")
    assert (faq["url"], faq["title"]) == ("faqs/may-i-feed-it/", "May I feed it?")
    assert (faq["card"]["kind"], faq["card"]["act"]) == ("hand-over", "Fetch the keeper now.")
    assert "card" not in entry(data, "guidelines/dragons")
    assert entry(data, "guidelines/dragons")["headings"].startswith("Do this Say this")
    assert (
        len({page["id"] for page in data["pages"]})
        == len(data["pages"])
        == sum(path.endswith(".md") for path in sample_handbook.FILES)
    )


def test_the_card_is_that_of_this_district(tmp_path: Path) -> None:
    """Where the district chose otherwise, the same question shows the other act."""
    district = {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\nsettings: {feeding: anyone}\n"}

    assert entry(written(tmp_path, district), "faqs/may-i-feed-it")["card"]["kind"] == "answer"


def test_what_is_not_printed_here_is_not_found(tmp_path: Path) -> None:
    """Blocks of other settings, addresses of links and the questions of charts stay out of a page's words."""
    change = sample_handbook.edited(
        "docs/guidelines/dragons.md", "Wave.", "/// setting | feeding: anyone\nMarmalade.\n///\nWave."
    )
    found = entry(written(tmp_path, change), "guidelines/dragons")["text"].split()

    assert "wave" in found
    assert not {"marmalade", "cases", "md", "hungry"} & set(found)


def test_the_lists_of_words_are_handed_on(tmp_path: Path) -> None:
    """Groups stay groups; without the page there are none."""
    page = "---\ntitle: Words\ndescription: x\n---\n## Words that mean the same\n\n- dragon, big  wyrm\n\n## Words that search passes over\n\n- a, the\n- of\n"
    data = written(tmp_path / "with", {"docs/about/search-words.md": page})

    assert (data["same"], data["passed"]) == ([["dragon", "big wyrm"]], ["a", "the", "of"])
    assert written(tmp_path / "without")["same"] == []


# What it finds


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The built site, below a path as many schools have it."""
    above = site.parent / "above"
    above.mkdir()
    (above / "guide").symlink_to(site, target_is_directory=True)
    with serving(above) as found:
        yield f"{found}guide/"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that remembers what it asked for, and fails on an error in a script."""
    with watched(browser.new_context(base_url=address).new_page()) as opened:
        yield opened


@pytest.fixture(scope="module")
def worker(site: Path, address: str) -> str:
    """The address of the search worker."""
    return address + hashed.named(site, WORKER)


@pytest.fixture
def requests(page: Page) -> list[str]:
    """Every address that the page, or a worker of it, has asked for."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    return asked


def test_hurried_queries_are_answered(page: Page, site: Path, worker: str) -> None:
    """The ranking does not fall below its floor on the half that it was tuned on."""
    asked = searching.queries("tuning")
    ids = searching.addresses(site)
    assert len(asked) >= 70
    assert {id for query in asked for id in query.answers} <= set(ids.values())
    page.goto("about/words/")

    found = searching.hits(asked, searching.ask(page, worker, [query.text for query in asked]), ids)

    assert found.first >= FIRST * found.queries, str(found)
    assert found.third >= THIRD * found.queries, str(found)


def first(page: Page, worker: str, *texts: str) -> list[str]:
    """The address of the first result for each text, nothing where there is none."""
    return [found[0] if found else "" for found in searching.ask(page, worker, texts)]


def test_spelling_apostrophes_and_other_words_do_not_matter(page: Page, worker: str) -> None:
    """The first result for the plain words is among the first three for each of these."""
    page.goto("about/words/")
    for variants in (
        ("facebook friend request", "facebok freind request", "FACEBOOK FRIEND REQUESTS!!", "fb friend request"),
        ("can't I see the IEP?", "cant i see the iep", "can\u2019t i see the iep"),
        ("a lawyer called me", "a laywer called me", "attorney called me"),
    ):
        plain, *others = searching.ask(page, worker, variants)
        assert all(plain[0] in other[:3] for other in others), variants


def test_what_means_nothing_finds_nothing(page: Page, worker: str) -> None:
    """Marks, blanks, names of the language's own insides: no result, and no error."""
    page.goto("about/words/")

    assert first(page, worker, "   ", "?!*", "zzqqxxyyww", "\u0000") == ["", "", "", ""]
    assert len(first(page, worker, "__proto__ constructor", "<b>" * 50, "a " * 5_000)) == 3


def test_a_question_that_an_urgent_page_has_counts_double_there(page: Page, site: Path) -> None:
    """Word for word, but for case, marks and words to pass over; any other page gains nothing by it."""
    page.goto("about/words/")
    for part in searching.ENGINE:
        page.add_script_tag(url=f"../../{hashed.named(site, f'assets/{part}')}")
    score = """([kind, asked]) => {
      const one = {id: "a", kind: "", title: "Dragons", about: "", asked: ["he saw a dragon"], headings: "", text: "", card: {kind}};
      const find = guideEngine(MiniSearch, stemmer, {same: [], passed: ["a"], pages: [one]});
      return find(asked)[0].score;
    }"""

    plain, urgent = (page.evaluate(score, [kind, "He saw dragons!"]) for kind in ("ask", "urgent"))
    other, no_more = (page.evaluate(score, [kind, "he saw dragons today"]) for kind in ("ask", "urgent"))

    assert urgent == 2 * plain
    assert no_more == other


def test_what_a_kind_is_called_ranks_nothing(page: Page, site: Path) -> None:
    """A translation of the labels moves no result: a page weighs as much as the folder that its id names."""
    page.goto("about/words/")
    for part in searching.ENGINE:
        page.add_script_tag(url=f"../../{hashed.named(site, f'assets/{part}')}")
    score = """([id, kind]) => {
      const one = {id, kind, title: "Dragons", about: "", asked: [], headings: "", text: ""};
      return guideEngine(MiniSearch, stemmer, {same: [], passed: [], pages: [one]})("dragons")[0].score;
    }"""

    def scores(id: str) -> set[float]:
        return {page.evaluate(score, [id, kind]) for kind in ("Decision chart", "Ablaufplan", "Question", "")}

    (chart,), (question,), (index,) = scores("flows/feeding"), scores("faqs/dragons"), scores("faqs/index")
    assert index < chart < question


def test_a_slow_line_says_that_search_is_loading(browser: Browser, address: str, site: Path) -> None:
    """In the box and on the results page, until the index is there."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    held: list[Any] = []
    context.route(
        f"**/{hashed.named(site, INDEX)}", lambda route: held.append(route)
    )  # a bound method cannot be a handler
    for path, status in (("", ".md-search-result__meta"), ("search/", ".find-status")):
        page.goto(path)
        if path:
            page.get_by_role("searchbox").fill("gift")
        else:
            page.keyboard.press("/")
            page.locator(BOX).press_sequentially("gift")
        expect(page.locator(status)).to_contain_text("Loading")
        while not held:
            page.evaluate("document.title")  # the browser reports its requests meanwhile
        held.pop().continue_()
        expect(page.locator(RESULT).first).to_be_visible()
        expect(page.locator(status)).not_to_contain_text("Loading")
    context.close()


def test_the_box_helps_before_anything_is_typed(page: Page) -> None:
    """Its ways on lead somewhere, and make room for what is found."""
    page.goto("faqs/how-was-his-day/")
    page.keyboard.press("/")
    ways = page.locator(".search-start a")
    expect(ways.first).to_be_visible()
    for way in ways.all():
        assert page.request.get(way.evaluate("link => link.href")).ok
    page.locator(BOX).press_sequentially("gift")

    expect(ways.first).to_be_hidden()


def test_no_two_groups_share_a_stem(page: Page, site: Path) -> None:
    """ "Office" and "officer" end as one stem: such words cannot stand in two groups."""
    page.goto("about/words/")
    for name in ("assets/vendor/stemmer-2.0.1.js", INDEX):
        page.add_script_tag(url=f"../../{hashed.named(site, name)}")
    shared = page.evaluate(
        """() => {
          const seen = new Map();
          const stems = (word) => word.toLowerCase().replace(/['\u2019]/g, "").match(/[\\p{L}\\p{N}]+/gu).map(stemmer).join(" ");
          return guideSearch.same.flatMap((group) => group.filter((word) => {
            const name = stems(word), other = seen.get(name) ?? group;
            seen.set(name, other);
            return other !== group;
          }));
        }"""
    )

    assert shared == []


# The box that is on every page


def test_nothing_is_loaded_before_somebody_types(page: Page, requests: list[str], site: Path) -> None:
    """A plain page view asks for neither the index nor the engine, nor ever for the theme's own worker."""
    page.goto("faqs/how-was-his-day/", wait_until="networkidle")
    before = [url for url in requests if "search-index" in url or "minisearch" in url or "engine" in url]
    page.keyboard.press("/")
    page.locator(BOX).press_sequentially("gift")
    expect(page.locator(RESULT).first).to_be_visible()

    assert before == []
    assert any(url.endswith(hashed.named(site, INDEX)) for url in requests)
    assert not any("javascripts/workers" in url for url in requests)


def test_a_result_says_what_to_do(page: Page) -> None:
    """Under the title of a question stand the kind of its outcome and the act."""
    page.goto("")
    page.keyboard.press("/")
    page.locator(BOX).press_sequentially("mom gave me a gift card")
    result = page.locator(RESULT, has_text="gift card").first

    expect(result.locator(".kind-dot")).to_be_visible()
    expect(result.locator(".found-act")).to_be_visible()


def test_the_keyboard_walks_the_results(page: Page) -> None:
    """The arrow keys go down and up; enter opens the first result."""
    page.goto("")
    page.keyboard.press("/")
    page.locator(BOX).fill("mom gave me a gift car")
    page.keyboard.type("d")  # one key, one question: no later answer redraws the list
    expect(page.locator(RESULT).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_be_focused()
    wanted = page.locator(RESULT).first.evaluate("link => link.href")
    page.keyboard.press("Enter")

    page.wait_for_url(wanted)


def test_the_box_leads_to_the_results_page(page: Page, address: str) -> None:
    """Its button sends the question to the page whose address can be shared."""
    page.goto("faqs/how-was-his-day/")
    page.keyboard.press("/")
    page.locator(BOX).press_sequentially("gift card")
    page.locator(".md-search button[type=submit]").click()

    page.wait_for_url(re.compile(re.escape(f"{address}search/?q=gift") + ".card"))
    expect(page.locator(".find-results li").first).to_be_visible()


# The results page


def test_an_address_holds_a_question(page: Page) -> None:
    """A shared address shows its results as a list with headings, and tells a screen reader how many."""
    page.goto("search/?q=gift+card")
    listed = page.get_by_role("list").filter(has=page.locator(".found-kind"))

    expect(page.get_by_role("searchbox")).to_have_value("gift card")
    expect(listed.get_by_role("heading", level=3).first).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text(str(listed.get_by_role("listitem").count()))
    expect(page.locator(".find-all")).to_be_hidden()


def test_results_change_while_typing(page: Page) -> None:
    """The results, the address and the count follow; with nothing asked all questions come back."""
    page.goto("search/")
    box = page.get_by_role("searchbox")
    expect(page.locator(".find-all a").first).to_be_visible()
    box.fill("lawyer called")
    expect(page.locator(f".find-results {RESULT}").first).to_have_attribute("href", re.compile("lawyer"))
    page.wait_for_url("**/search/?q=lawyer+called")
    box.fill("zzqqxxyyww")
    expect(page.locator(".find-results")).to_be_hidden()
    expect(page.get_by_role("status")).to_contain_text("zzqqxxyyww")
    box.fill("")

    expect(page.get_by_role("status")).to_be_empty()
    expect(page.locator(".find-all a").first).to_be_visible()


def test_without_a_script_the_page_lists_all_questions(browser: Browser, address: str, site: Path) -> None:
    """The form still works, by asking for the page again, and the header has a way to it."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("faqs/how-was-his-day/")
    page.locator("header noscript a, header a[href$='search/']").first.click()
    page.get_by_role("searchbox").fill("gift card")
    page.get_by_role("button", name="Search").click()

    page.wait_for_url("**/search/?q=gift+card")
    questions = [url for url in searching.addresses(site) if url.startswith("faqs/")]
    assert page.locator(".find-all a").count() >= len(questions)
    context.close()


def test_a_strict_policy_is_kept(page: Page) -> None:
    """The worker and the page's script run where the server allows its own scripts alone, and no eval."""
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if "assets/search" in message.text else None)
    policy = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'"

    def strict(route: Any) -> None:
        response = route.fetch()
        text = re.sub(r"<script>.*?</script>", "", response.text(), flags=re.DOTALL)  # the theme's inline ones
        text = re.sub(r'<script src="[^"]*bundle[^"]*"></script>', "", text)
        route.fulfill(response=response, body=text, headers={**response.headers, "content-security-policy": policy})

    page.route("**/search/?q=*", strict)
    page.goto("search/?q=gift+card")

    expect(page.locator(".find-results li").first).to_be_visible()
    assert refused == []


# What may go wrong


def spoiled(page: Page) -> None:
    """Let the index hold one page whose every text is markup."""
    bad = "<img src=x id=bad>gift"
    one = {
        "id": "a",
        "url": "faqs/",
        "kind": bad,
        "title": bad,
        "about": bad,
        "asked": [bad],
        "headings": bad,
        "text": bad,
        "card": {"kind": bad, "word": bad, "act": bad},
    }
    body = f"globalThis.guideSearch = {json.dumps({'same': [], 'passed': [], 'pages': [one]})};"
    page.context.route(hashed.anywhere(INDEX), lambda route: route.fulfill(body=body, content_type="text/javascript"))


def test_text_stays_text(page: Page) -> None:
    """Markup in a page's words is shown as written, in the box and on the results page."""
    spoiled(page)
    page.goto("")
    page.keyboard.press("/")
    page.locator(BOX).press_sequentially("gift")
    expect(page.locator(RESULT).first).to_contain_text("<img")
    assert page.locator("#bad").count() == 0
    page.goto("search/?q=gift")

    expect(page.locator(f".find-results {RESULT}").first).to_contain_text("<img")
    assert page.locator("#bad").count() == 0


def test_a_search_that_cannot_be_loaded_says_so(browser: Browser, address: str) -> None:
    """The reader is told, and has the questions instead of a silent page; the next words try again."""
    context = browser.new_context(base_url=address)
    context.route(hashed.anywhere(INDEX), lambda route: route.abort())
    page = context.new_page()
    page.goto("search/?q=gift")

    expect(page.get_by_role("status")).not_to_be_empty()
    expect(page.get_by_role("status")).not_to_contain_text("gift")  # it would be "nothing for gift": a lie
    expect(page.locator(".find-all a").first).to_be_visible()

    page.context.unroute_all()
    page.get_by_role("searchbox").fill("gift card")
    expect(page.locator(".find-results li").first).to_be_visible()
    context.close()
