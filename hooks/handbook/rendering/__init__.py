"""A handbook to what a reader and a machine see.

`layout` puts a flow's questions in order and its lines in tracks; `page` fills the templates
with the parts of one page; `machine` writes the same handbook as JSON. Nothing here decides
anything: paths come from `walk`, and what a page shows from `view`.
"""
