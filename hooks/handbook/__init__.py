"""The handbook: guidelines as data, checked and drawn.

Nine rooms. Data moves one way, and a room imports only rooms before it (`tests/repo/test_rooms.py` reads this list):

    problem      where something is wrong, in one sentence
    vocabulary   the words of one field, from `docs/guide.yml`, and of the interface, from catalogs
    model        what a handbook is: pages, flows, outcomes, settings, states, the district. Frozen and typed
    reading      files -> a Handbook, and the problems met on the way
    decisions    a Handbook -> the walk, the graph of questions, what is covered, what a change does
    rules        a Handbook -> problems, and advice
    rendering    a Handbook without problems -> the HTML of each page, and the pages to print
    output       a Handbook -> the files that the site has beside its pages
    site         all that knows MkDocs and Material, and the look at the built site
    cli          the command line

Nothing before `site` knows how the pages are printed in the end, and nothing in here imports MkDocs.
"""
