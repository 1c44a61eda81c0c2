"""A district's folder may come, go and come back while the site is served."""

import shutil
from pathlib import Path

import hospital
from live import live, wait_for

OZ = "name: Emerald City Schools\ncontacts: {hotline: 211}\n"


def test_a_district_that_comes_and_goes_is_seen(tmp_path: Path) -> None:
    """Its first file names every page, its page is served, and a broken file is named. Removed, it is gone.

    Back again, it is seen, and so is each later edit.
    """
    root = hospital.copy(tmp_path / "repo")
    district = root / "district"
    file, page = district / "district.yml", district / "docs/about/oz.md"
    with live(root) as get:
        wait_for(get, "faqs/", lambda html: 'class="whose-guide"' in html and "Emerald" not in html)
        assert not district.exists(), "serving writes nothing into the repository"

        district.mkdir()
        file.write_text(OZ, encoding="utf-8")
        wait_for(get, "faqs/", lambda html: "Emerald City Schools" in html)

        page.parent.mkdir(parents=True)
        page.write_text("---\ntitle: Only in Oz\ndescription: x\n---\nGreen glasses.\n", encoding="utf-8")
        wait_for(get, "about/oz/", lambda html: "Green glasses." in html)

        file.write_text("name: [\n", encoding="utf-8")
        wait_for(get, "faqs/", lambda html: "broken-yaml" in html)

        shutil.rmtree(district)
        wait_for(get, "faqs/", lambda html: 'class="whose-guide"' in html and "broken-yaml" not in html)

        district.mkdir()
        file.write_text(OZ, encoding="utf-8")
        wait_for(get, "faqs/", lambda html: "Emerald City Schools" in html)

        file.write_text(OZ.replace("Emerald", "Ruby"), encoding="utf-8")
        wait_for(get, "faqs/", lambda html: "Ruby City Schools" in html)

        shutil.rmtree(district)
        wait_for(get, "faqs/", lambda html: 'class="whose-guide"' in html and "City Schools" not in html)
