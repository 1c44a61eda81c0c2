"""What a first visit costs on a throttled phone: a page of ours, the same page without a chart, and with Mermaid.

In: a folder of built sites behind a server that compresses. Out: for each page the bytes that came
over the wire, when the chart stood on the screen, how long the main thread was blocked, and how far
the layout shifted. The phone is 360 px wide, with a processor four times slower than this one and
Lighthouse's "slow 4G" (150 ms, 1.6 Mbit/s down, 750 kbit/s up).
"""

import gzip
import http.server
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PAGE = "faqs/how-was-his-day/"
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".map")
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
WATCH = """
globalThis.seen = { blocked: 0, shifted: 0, chart: 0 };
new PerformanceObserver((list) => { for (const task of list.getEntries()) seen.blocked += Math.max(0, task.duration - 50); })
  .observe({ type: "longtask", buffered: true });
new PerformanceObserver((list) => { for (const shift of list.getEntries()) if (!shift.hadRecentInput) seen.shifted += shift.value; })
  .observe({ type: "layout-shift", buffered: true });
const look = () => {
  const chart = document.querySelector(".flow-end") || (document.querySelector("div.mermaid")?.offsetHeight > 50 ? 1 : 0);
  if (chart && !seen.chart) seen.chart = performance.now();
  if (!seen.chart) requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """One first visit: bytes, milliseconds until the chart is there (0 without one), milliseconds blocked, shift."""

    bytes: float
    chart: float
    blocked: float
    shift: float


class Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves files compressed, as a real server does."""

    def log_message(self, format: str, *args: object) -> None: ...

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or path.suffix not in COMPRESSED:
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def visit(browser: Browser, address: str) -> Visit:
    """Visit once with nothing cached, and wait until nothing is loading and the page has been quiet for a second."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, device_scale_factor=2)
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", NETWORK)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    came: list[float] = []
    wire.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
    page.add_init_script(WATCH)
    page.goto(address, wait_until="networkidle", timeout=120_000)
    page.wait_for_timeout(1000)
    seen: dict[str, Any] = page.evaluate("seen")
    context.close()
    return Visit(sum(came), seen["chart"], seen["blocked"], seen["shifted"])


def bare(folder: Path, *, mermaid: Path | None = None) -> Path:
    """Write a Material site that has one page with the words of ours and no chart, or a Mermaid one of the same flow."""
    built = folder / "ours" / PAGE / "index.html"
    text = _prose(built)
    source = folder / ("mermaid-source" if mermaid else "bare-source")
    (source / "docs" / PAGE).mkdir(parents=True)
    chart = f"\n\n```mermaid\n{_as_mermaid(folder)}\n```\n" if mermaid else ""
    (source / "docs" / PAGE / "index.md").write_text(text + chart, encoding="utf-8")
    config = "site_name: Parent Contact Guide\ntheme: {name: material, font: false, palette: {scheme: default}}\n"
    if mermaid:
        (source / "docs" / "mermaid.min.js").write_bytes(mermaid.read_bytes())
        config += (
            "extra_javascript: [mermaid.min.js]\nmarkdown_extensions:\n  pymdownx.superfences:\n    custom_fences:\n"
        )
        config += (
            "      - {name: mermaid, class: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format }\n"
        )
    (source / "mkdocs.yml").write_text(config, encoding="utf-8")
    site = folder / ("mermaid" if mermaid else "bare")
    _build(source, site)
    return site


def _prose(page: Path) -> str:
    """The words of the page without its chart, as paragraphs."""

    html = page.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
    html = re.sub(r"<section class=\"flow.*?</section>", "", html, flags=re.DOTALL)
    html = re.sub(r"<h(\d)[^>]*>", lambda found: "\n\n" + "#" * int(found[1]) + " ", html)
    text = re.sub(r"<(?:p|li|div|dt|dd|h\d|blockquote|/h\d|/p)\b[^>]*>", "\n\n", html.partition(">")[2])
    return re.sub(r"<[^>]+>", "", text)


def _as_mermaid(folder: Path) -> str:
    """The flow of the page's chart in Mermaid's words."""

    data = json.loads((folder / "ours" / "handbook.json").read_text(encoding="utf-8"))
    wanted = next(page["flow"] for page in data["pages"] if page["url"] == PAGE)
    flow = next(flow for flow in data["flows"] if flow["id"] == wanted)
    lines, ids = ["flowchart TD"], {question["id"] for question in flow["questions"]}
    for question in flow["questions"]:
        lines.append(f'  {question["id"]}{{"{question["ask"].replace(chr(34), "")}"}}')
        for answer in question["answers"]:
            to = answer["to"] if answer["to"] in ids else answer["to"].replace("/", "-")
            label = answer["label"].replace('"', "")
            lines.append(f'  {question["id"]} -->|"{label}"| {to}')
    return "\n".join(lines)


def _build(source: Path, site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    done = subprocess.run(command, cwd=source, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    if done.returncode:
        sys.exit(f"{source} could not be built")


def measure(folder: Path, rounds: int) -> None:
    """Build the sites in `folder`, visit each `rounds` times in turn, and print the medians with what they hold to."""
    _build(ROOT, folder / "ours")
    sites = {"a page of the guide": folder / "ours", "bare Material, no chart": bare(folder)}
    if mermaid := _mermaid(folder):
        sites["Material and Mermaid"] = bare(folder, mermaid=mermaid)
    visits: dict[str, list[Visit]] = {name: [] for name in sites}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
        for _ in range(rounds):
            for name, site in sites.items():
                with http.server.ThreadingHTTPServer(
                    ("127.0.0.1", 0), partial(Compressing, directory=str(site))
                ) as server:
                    threading.Thread(target=server.serve_forever, daemon=True).start()
                    visits[name].append(visit(browser, f"http://127.0.0.1:{server.server_address[1]}/{PAGE}"))
                    server.shutdown()
        browser.close()
    print(f"\nA first visit on a slow phone, median of {rounds}:")
    print(f"  {'':<26}{'kB':>8}{'chart ms':>10}{'blocked ms':>12}{'shift':>8}")
    for name, found in visits.items():
        row = [
            statistics.median(getattr(one, part) for one in found) for part in ("bytes", "chart", "blocked", "shift")
        ]
        print(f"  {name:<26}{row[0] / 1000:>8.0f}{row[1]:>10.0f}{row[2]:>12.0f}{row[3]:>8.3f}")
    for name, part, limit in (("bytes", "bytes", 1.0), ("blocked", "blocked", 1.3)):
        ours, other = (statistics.median(getattr(one, part) for one in found) for found in list(visits.values())[:2])
        print(
            f"  {name}, ours / bare: {ours / other:.3f}    (at most {limit}: {'held' if ours / other <= limit else 'MISSED'})"
        )


def _mermaid(folder: Path) -> Path | None:
    """Mermaid 11, from npm; without npm that column is left out, and said so."""
    if not (npm := shutil.which("npm")):
        print("npm is not here, so Mermaid is not measured.")
        return None
    done = subprocess.run([npm, "pack", "--silent", "mermaid@11"], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        print("Mermaid could not be fetched, so it is not measured.")
        return None
    shutil.unpack_archive(folder / done.stdout.strip().splitlines()[-1], folder / "npm", "gztar")
    return folder / "npm" / "package" / "dist" / "mermaid.min.js"


if __name__ == "__main__":
    measure(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
