"""The policy of the site in a page that its generator did not make."""


def carried(html: str, policy: str) -> str:
    """Return a page that the site's generator did not make, with the policy as its `<meta>`; without one, as it is."""
    charset = '<meta charset="utf-8">'
    meta = f'{charset}\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return str(html).replace(charset, meta, 1) if policy else html  # `Markup` would escape the tag
