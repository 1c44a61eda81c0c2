"""The handbook: communication guidelines as data, checked and drawn.

Data moves one way, and a room imports only rooms before it (`tests/test_rooms.py`
holds that):

    problem    where something is wrong, in one sentence
    messages   problems -> text, the lines of a pull request, JSON
    rawtext    what no file may hold: marks that nobody sees, lines without end, what a merge left
    slips      YAML -> the slips of a writer's hand, and what was meant
    source     text -> front matter whose every value knows its line, and the body
    model      what a handbook is: pages, flows, outcomes, settings, the district
    markup     Markdown as this site prints it
    written    a body, line by line -> which lines are code, and where blocks begin and end
    printed    a body as the site's printer reads it -> its links, its headings, what was left as it was typed
    load       files -> a Handbook and the problems met on the way
    schema     the same reading -> what each kind of page may hold, for editors
    walk       answers -> the path through the flows, under each combination of settings
    view       a page -> which charts it shows, and what is marked on them
    graph      all flows as one graph, in an order in which none looks back
    prose      a body -> where its links lead, and the Markdown to print here
    searchwords  the words that search knows, from the page that lists them
    practice   a case -> its responses in an order that gives nothing away
    mentions   who refers to whom
    outside    which addresses of other sites the pages name
    coverage   which answers the FAQs and cases walk
    impact     two Handbooks -> which decisions differ
    reading    how hard a page is to read
    edition    which state of the handbook a print shows
    sheets     which printable pages there are, where, and what for
    checks     a Handbook -> problems
    doctor     a Handbook -> what waits for somebody: updates, decisions, sources
    drafts     a Handbook -> a new page of a kind, to be written over
    drawing    a Handbook -> the HTML of each page
    paper      a Handbook -> pages to print, without the site around them
    publish    a Handbook -> the files that the site has beside its pages
    export     a Handbook -> its pages for a site generator that runs no hook

`python -m handbook check` runs the checks alone. Nothing in here imports MkDocs.
"""
