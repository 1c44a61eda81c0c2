"""A handbook to what a reader sees.

`page` draws the parts of a page: its card (`outcome_card`), its charts (`flowchart/`), its list (`special_pages`,
`listings`), what only its kind has (`details`), its foot (`related`). `paper/` makes what is printed. Each module
says what is shown, as values; the HTML and the words stand in `templates/`, which `environment` fills.
Nothing here decides anything: paths come from `walk`, and what a page shows of the flows from `page_view`.
"""
