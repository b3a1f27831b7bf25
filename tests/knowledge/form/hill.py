"""A small base about no real article, in pieces that tests put together and break."""

ARTICLE = """[article]
title = "Hollow Hill opens again"
publisher = "The Marrow Gazette"
"""
PEOPLE = """[[person]]
name = "Mara Quill"
role = "director"
aliases = ["Quill", "the boss"]
"""
ENTRY = """[[entry]]
id = "opening"
topic = "Reopening"
questions = ["When does it open?", "opening time"]
answer = "On Saturday."
"""
OTHER = """[[entry]]
id = "weather"
topic = "Weather"
questions = ["Will it rain?"]
answer = "No."
"""
UNKNOWN = """[[unknown]]
id = "price"
questions = ["What does it cost?"]
reply = "The article does not say."
"""
FIGURE = """[[figure]]
value = "12,480"
label = "visitors"
source = "the council"
entry = "opening"
"""
CHART = """[chart]
title = "Visitors"
source = "the council"
bars = [{ group = "years", label = "2022", value = 9600 }]
"""
