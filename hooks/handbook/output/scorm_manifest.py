"""`imsmanifest.xml`: what a learning system reads first, as SCORM 1.2 has it.

Source: ADL, SCORM 1.2 Content Aggregation Model. One organization with one item, whose resource is a SCO: a page that
speaks with the system. There is no `adlcp:masteryscore`: with one, a system turns every visit that ends before the end
into a failure, and here nobody fails.
"""

from collections.abc import Iterable
from xml.etree import ElementTree

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
MANIFEST = "imsmanifest.xml"

TITLE, VERSION = 200, 20
"""How many characters they may have there."""


def manifest(title: str, version: str, start: str, files: Iterable[str]) -> bytes:
    """Return the manifest of a package whose page is `start`; `files` are all that lie beside it, `start` among them."""
    root = ElementTree.Element("manifest", {"xmlns": CP, "xmlns:adlcp": ADL, "identifier": "guide-course"})
    root.set("version", version[:VERSION] or "1")
    metadata = _add(root, "metadata")
    _add(metadata, "schema").text = "ADL SCORM"
    _add(metadata, "schemaversion").text = "1.2"
    organizations = _add(root, "organizations", default="guide")
    organization = _add(organizations, "organization", identifier="guide")
    _add(organization, "title").text = title[:TITLE]
    item = _add(organization, "item", identifier="course", identifierref="page", isvisible="true")
    _add(item, "title").text = title[:TITLE]
    resource = _add(_add(root, "resources"), "resource", identifier="page", type="webcontent", href=start)
    resource.set("adlcp:scormtype", "sco")
    for name in sorted(files):
        _add(resource, "file", href=name)
    ElementTree.indent(root)
    text: bytes = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return text + b"\n"


def _add(parent: ElementTree.Element, name: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, name, attributes)
