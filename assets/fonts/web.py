"""Makes the page's fonts from those of the window: Latin and what stands in its messages, packed as WOFF2.

Usage: web.py FOLDER. What else a player types is shown in a font of the system.
"""

import sys
from pathlib import Path

from fontTools import subset

FILES = ["sans-regular", "sans-semibold", "serif-semibold"]
KEEP = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x0218, 0x021B),  # Latin, with Extended A
    (0x0300, 0x030C), (0x0327, 0x0328), (0x1E9E, 0x1E9E),  # combining marks
    (0x2000, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F),  # punctuation, currency, letterlike
    (0x2190, 0x22FF),                                      # arrows, mathematics
]


def main():
    folder = Path(sys.argv[1])
    for name in FILES:
        options = subset.Options()
        options.layout_features = ["*"]
        options.name_IDs = ["*"]
        options.recalc_timestamp = False
        options.notdef_outline = True
        options.flavor = "woff2"
        font = subset.load_font(str(folder / f"{name}.ttf"), options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes={code for first, last in KEEP for code in range(first, last + 1)})
        subsetter.subset(font)
        subset.save_font(font, str(folder / f"{name}.woff2"), options)
        print(f"{name}.woff2: {(folder / f'{name}.woff2').stat().st_size} bytes")


main()
