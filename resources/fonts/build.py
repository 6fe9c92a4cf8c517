#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the window's fonts from the distribution's Inter and JetBrains Mono.

    build.py <family> <in> <out> [--freeze tnum] [--drop calt,liga,clig]

Qt before 6.7 cannot switch a font's features, so what the window needs is made the font's plain state: --freeze maps
characters straight to the glyphs of that feature (digits of one width), --drop empties features ("//" stays two strokes).
The family is renamed because the result is no longer the original (SIL Open Font License 1.1, clause 3).
"""

import argparse

from fontTools.ttLib import TTFont


def feature_records(font, tags):
    return [record for record in font["GSUB"].table.FeatureList.FeatureRecord if record.FeatureTag in tags]


def freeze(font, tags):
    table = font["GSUB"].table
    single = {}
    for record in feature_records(font, tags):
        for index in record.Feature.LookupListIndex:
            for subtable in table.LookupList.Lookup[index].SubTable:
                single.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    for encoding in font["cmap"].tables:
        for character, glyph in list(encoding.cmap.items()):
            encoding.cmap[character] = single.get(glyph, glyph)


def drop(font, tags):
    for record in feature_records(font, tags):
        record.Feature.LookupListIndex = []
        record.Feature.LookupCount = 0


def rename(font, family):
    """One typographic family whose members differ by weight only."""
    names = font["name"]
    style = names.getDebugName(17) or names.getDebugName(2)
    postscript = f"{family.replace(' ', '')}-{style.replace(' ', '')}"
    for record in list(names.names):
        text = {1: family, 16: family, 2: style, 17: style, 3: postscript, 4: f"{family} {style}", 6: postscript}.get(record.nameID)
        if text is not None:
            record.string = text
    if "CFF " in font:
        font["CFF "].cff.fontNames[0] = postscript


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("family")
    arguments.add_argument("source")
    arguments.add_argument("target")
    arguments.add_argument("--freeze", default="")
    arguments.add_argument("--drop", default="")
    given = arguments.parse_args()
    # The original's time stamp stays: the same input makes the same file.
    font = TTFont(given.source, recalcTimestamp=False)
    freeze(font, set(filter(None, given.freeze.split(","))))
    drop(font, set(filter(None, given.drop.split(","))))
    rename(font, given.family)
    font.save(given.target)


if __name__ == "__main__":
    main()
