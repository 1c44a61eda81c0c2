"""What a device needs to show the guide among its apps: a manifest, and an icon made of the logo.

The icon is an SVG: the logo, whatever kind of picture it is, on the color of the head of every page, with so much
around it that a device may cut it to a circle (https://www.w3.org/TR/appmanifest/#icon-masks: the middle 80 %).
"""

import base64
import json

MANIFEST, ICON = "manifest.webmanifest", "assets/icon.svg"
"""The first at the site's root; the icon's name gets a hash, as any picture of the frame."""

COLOR, PAPER = "#0d4a4e", "#ffffff"
"""The color of the head without a district (`docs/assets/guide.css`), and what stands before a page is there."""


def icon(logo: bytes, kind: str, color: str) -> bytes:
    """Return the icon of a logo, a picture of this kind, such as `svg+xml`, on a color."""
    picture = f"data:image/{kind};base64,{base64.b64encode(logo).decode()}"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">'
        f'<rect width="512" height="512" fill="{color}"/><image x="128" y="128" width="256" height="256" href="{picture}"/></svg>\n'
    ).encode()


def manifest(district: str, title: str, language: str, color: str, icon: str) -> str:
    """Return the manifest of a site; every address in it is below the one where it stands itself."""
    picture = {"src": icon, "sizes": "any", "type": "image/svg+xml"}
    told = {
        "name": f"{district} · {title}" if district else title,
        "short_name": title,
        "lang": language,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": color,
        "background_color": PAPER,
        "icons": [{**picture, "purpose": "any"}, {**picture, "purpose": "maskable"}],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
