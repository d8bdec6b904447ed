# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Sentences about a town by a river, of parts that fit one another in any order: some hundred thousand of them."""

OPENINGS = """
In the early spring|After the long winter|On the first market day|Shortly before the harvest|In the years of the flood
During the quiet weeks of August|As soon as the ferry ran again|On the morning of the fair|Towards the end of the year
Between two storms|When the new bridge was opened|Under the old charter|At the request of the council|In dry summers
Without much ceremony|Long before the railway came|By the light of a few lanterns|For the third time in a decade
On the advice of an engineer from the coast|As the minutes of the meeting tell|With the help of a small grant
""".strip()

SUBJECTS = """
the keepers of the harbour|the gardeners of the eastern terraces|several families from the upper valley
the members of the reading society|two surveyors and their assistants|the bakers of the lower town|the river pilots
the teachers of the evening school|a handful of retired carpenters|the owners of the paper mill|the bell founders
the women who ran the weaving shed|the clerks of the land registry|most of the boat builders|the orchard wardens
the volunteers of the fire watch|the printers in Chandler Street|the apprentices of the clockmaker|the lock keepers
the botanists who had come by train|the grocers and the fishmongers|the caretakers of the observatory
""".strip()

VERBS = """
repaired|measured|described|catalogued|repainted|inspected|drew careful plans of|counted|carried stones to|rebuilt
took turns to look after|wrote a long report on|gave a new roof to|planted lime trees beside|kept a written record of
asked for a second opinion on|photographed|collected old stories about|moved the archive closer to|raised money for
""".strip()

OBJECTS = """
the stone steps below the market hall|the four wells of the northern quarter|the wooden sluice at the mill pond
the weather station on the hill|a row of narrow houses along the canal|the library of the old grammar school
the footpath that leads to the quarry|the great clock in the customs house|every greenhouse on the southern slope
the barges that had been laid up since autumn|the maps of the coast and of its islands|the collection of seeds
the drains beneath the central square|the tram shelter by the botanical garden|a small theatre in a former granary
the bridge of chestnut beams across the brook|the tables of tides and of moon phases|the organ in the chapel of ease
the dykes between the two lighthouses|the reading room and its eleven windows|a windmill that nobody had used for years
""".strip()

ENDINGS = """
because the water had risen further than anybody remembered|and published the results in a slim green volume
although the rain made the work slow and the paper damp|so that visitors could find their way without a guide
while the children of the neighbourhood looked on|and were paid in flour, candles and firewood
before the council could agree on who should bear the cost|which pleased the editor of the local newspaper
with tools borrowed from the shipyard across the bay|and found that 37 of 120 bolts had to be replaced
until the light failed and the last boat had left|as their grandparents had done in the same month of the year
in order to compare the figures with those of the year before|and left a sealed letter for whoever comes next
to the surprise of those who had expected a quarrel|which took about six weeks and cost less than was feared
and then met in the tea house to settle the accounts|for no better reason than that it needed to be done
""".strip()

TOPICS = """
Water and weather|Bridges and ferries|The market|Gardens and orchards|Schools and reading rooms|The harbour|Roads
Mills and workshops|Lamps and clocks|The archive|Houses by the canal|Seeds and harvests|The observatory|Boats
""".strip()

ASPECTS = """
how it began|what it cost|who took part|what the records show|where it stands today|what was left undone
what the neighbours said|how it was measured|what to look at next
""".strip()


def parts(text):
    return [part for line in text.splitlines() for part in line.split("|")]


OPENINGS, SUBJECTS, VERBS, OBJECTS, ENDINGS, TOPICS, ASPECTS = map(
    parts, (OPENINGS, SUBJECTS, VERBS, OBJECTS, ENDINGS, TOPICS, ASPECTS))


def make_sentence(pick):
    """A sentence; pick takes one of a list."""
    subject, verb, thing = pick(SUBJECTS), pick(VERBS), pick(OBJECTS)
    form = pick(("opened", "opened", "ended", "ended", "both", "plain"))
    sentence = f"{subject} {verb} {thing}"
    if form in ("opened", "both"):
        sentence = f"{pick(OPENINGS)}, {sentence}"
    if form in ("ended", "both"):
        sentence = f"{sentence}, {pick(ENDINGS)}"
    return sentence[0].upper() + sentence[1:] + "."


def make_heading(pick):
    return f"{pick(TOPICS)}: {pick(ASPECTS)}"
