"""Subsets the fonts of the window and checks their coverage; run by `make`.

The licences of two sources reserve a font name for unmodified files, and a subset is a modified
file: so every subset here gets a name of its own. README.md says which source each comes from.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from kanji_lists import JINMEIYO, JOYO

# Scripts and signs the text fonts keep, as far as the source has them.
TEXT = [
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin, with Extended A and B
    (0x02B0, 0x036F),                    # modifiers, combining marks
    (0x0370, 0x03FF), (0x0400, 0x052F),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),                    # Latin Extended Additional
    (0x2000, 0x218F),                    # punctuation, super- and subscripts, currency, letterlike
    (0x2190, 0x22FF),                    # arrows, mathematics
    (0xFB01, 0xFB02),
]
SYMBOLS = [
    (0x23E9, 0x23FA), (0x25A0, 0x25FA), (0x25FC, 0x25FF),  # media signs, geometric shapes
    (0x2605, 0x2606), (0x2610, 0x2612), (0x2690, 0x2691), (0x26A0, 0x26A1),
    (0x2316, 0x2319), (0x2318, 0x2318), (0x21E7, 0x21E7), (0x231A, 0x231B), (0x23CE, 0x23CF),
    (0x2702, 0x2719), (0x2733, 0x2734), (0x276E, 0x276F), (0x2794, 0x27AF),
    (0x2B06, 0x2B0D), (0x2B12, 0x2B2F), (0x2B50, 0x2B54),
]
# The sign for a character without glyph. egui takes a face that holds it for the face of missing
# glyphs, and says of every character in that face that it is missing: so it gets a face alone.
REPLACEMENT = [(0x25FB, 0x25FB)]
# Kana, Japanese punctuation and full-width forms; the kanji are added in kanji().
JAPANESE = [(0x3000, 0x303F), (0x3041, 0x30FF), (0xFF01, 0xFF60), (0x2460, 0x2473)]

# Spaces that a text font must have, in thousandths of the em; made empty where missing. A figure
# space is as wide as a figure.
SPACES = {0x00A0: None, 0x2002: 500, 0x2003: 1000, 0x2007: "0", 0x2008: ".", 0x2009: 200,
          0x200A: 100, 0x200B: 0, 0x202F: 200, 0x2060: 0}

# What the window draws beyond the letters of its messages; each must be in some font here.
NEEDED = ("▲▼△▽◂▸◀▶←→↑↓↔↶↷↺↻●○◆◇◔◑◐◕■□▪✕✓✗☆★½¼¾−×÷±·•…–—‘’“”„«»‹›€¥£₴₩₽$¢§°≤≥≠≈∞‰†‡№²³₂⁄⚠⏎⇧⌘⌛"
          "\u00a0\u2007\u2009\u202f" "ĀāČčĐđĞğİıŁłŃńŐőŒœŘřŚśŞşŠšŢţŰűŸŹźŻżŽžÅåÆæØøßÐðÞþ"
          "АБВГҐДЕЄЁЖЗИІЇЙКЛМНОПРСТУЎФХЦЧШЩЪЫЬЭЮЯабвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюя"
          "日本国外務省東京防衛首相官邸あいうえおアイウエオー、。「」")

FONTS = [
    # file, family, style, source, keep, features, licence in the package, licence here
    ("serif-semibold.ttf", "Demarche Serif", "Semibold", "source-serif/TTF/SourceSerif4-Semibold.ttf",
     TEXT, ["kern", "mark", "mkmk", "ccmp", "locl", "liga"], "source-serif/LICENSE.md", "OFL-serif.txt"),
    ("sans-regular.ttf", "Demarche Sans", "Regular",
     "plex-sans/fonts/complete/woff2/IBMPlexSans-Regular.woff2",
     TEXT, ["kern", "mark", "mkmk", "ccmp", "locl"], "plex-sans/LICENSE.txt", "OFL-sans.txt"),
    ("sans-semibold.ttf", "Demarche Sans", "Semibold",
     "plex-sans/fonts/complete/woff2/IBMPlexSans-SemiBold.woff2",
     TEXT, ["kern", "mark", "mkmk", "ccmp", "locl"], "plex-sans/LICENSE.txt", "OFL-sans.txt"),
    ("japanese-regular.ttf", "Demarche Sans Japanese", "Regular",
     "ibm-plex-sans-jp/400Regular/IBMPlexSansJP_400Regular.ttf",
     JAPANESE, [], "ibm-plex-sans-jp/LICENSE_FONT", "OFL-japanese.txt"),
    ("symbols.ttf", "Demarche Symbols", "Regular",
     "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf",
     SYMBOLS, [], "noto-sans-symbols-2/LICENSE_FONT", "OFL-symbols.txt"),
    ("replacement.ttf", "Demarche Replacement", "Regular",
     "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf",
     REPLACEMENT, [], "noto-sans-symbols-2/LICENSE_FONT", "OFL-symbols.txt"),
]


def letters(value):
    """The kanji anywhere in one of the lists of kanji_lists, whatever its shape."""
    if isinstance(value, str):
        return {c for c in value if "\u4e00" <= c <= "\u9fff"}
    if isinstance(value, dict):
        value = list(value.values())
    elif not isinstance(value, (list, tuple, set, frozenset)):
        value = [v for k, v in vars(value).items() if not k.startswith("_")]
    return set().union(*map(letters, value)) if value else set()


def kanji():
    """The kanji of common use, and those allowed in personal names that JIS level 1 has."""
    level1 = set()
    for row in range(16, 48):
        for cell in range(1, 95):
            level1.update(bytes([0xA0 + row, 0xA0 + cell]).decode("euc_jp", errors="ignore"))
    return letters(JOYO) | (letters(JINMEIYO) & level1)


def add_space(font, code, width):
    """Gives the font an empty glyph for `code`, unless it has one."""
    cmap = font.getBestCmap()
    if code in cmap:
        return
    if isinstance(width, str):
        width = font["hmtx"][cmap[ord(width)]][0]
    elif width is None:
        width = font["hmtx"][cmap[0x20]][0]
    else:
        width = width * font["head"].unitsPerEm // 1000
    name = f"uni{code:04X}"
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = Glyph()
    font["hmtx"][name] = (width, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def fit_symbols(font):
    """Brings the geometric shapes to the size of capitals, on the middle of a capital's height, so
    that they stand in a line of text; the two small triangles grow to be seen at 14 points."""
    middle = 349  # thousandths of the em: half of the height of a capital in the sans
    for code, name in font.getBestCmap().items():
        if not (0x25A0 <= code <= 0x25FF or code in (0x2605, 0x2606)):
            continue
        scale = {0x25B8: 1.5, 0x25C2: 1.5, 0x25AA: 1.2, 0x25AB: 1.2}.get(code, 0.84)
        glyph, (width, _) = font["glyf"][name], font["hmtx"][name]
        box = (glyph.yMin + glyph.yMax) / 2
        # Triangles that point up or down keep their foot on the line; the rest is centred.
        up = middle - box * scale if code not in range(0x25B2, 0x25B6) else 0
        pen = TTGlyphPen(font.getGlyphSet())
        font.getGlyphSet()[name].draw(TransformPen(pen, (scale, 0, 0, scale, 0, up)))
        font["glyf"][name] = pen.glyph()
        font["glyf"][name].recalcBounds(font["glyf"])
        font["hmtx"][name] = (round(width * scale), font["glyf"][name].xMin)


def rename(font, family, style):
    """Sets the names a reader of the file sees; keeps copyright and licence as they are."""
    names = font["name"]
    kept = {i: names.getDebugName(i) for i in (0, 13, 14)}
    names.names = []
    post_script = f"{family}-{style}".replace(" ", "")
    version = f"Version {font['head'].fontRevision:.3f}; subset"
    texts = {0: kept[0], 1: family if style == "Regular" else f"{family} {style}", 2: "Regular",
             3: f"{version};{post_script}", 4: f"{family} {style}", 5: version, 6: post_script,
             13: kept[13], 14: kept[14]}
    if style != "Regular":
        texts |= {16: family, 17: style}
    for i, text in texts.items():
        if text:
            names.setName(text, i, 3, 1, 0x409)


def coverage(here):
    """The characters that some font here has, as lines of one code or `first-last`, in hex."""
    codes = sorted(set().union(*(TTFont(here / f[0]).getBestCmap() for f in FONTS)))
    lines, begin = [], 0
    for i in range(1, len(codes) + 1):
        if i == len(codes) or codes[i] != codes[i - 1] + 1:
            first, last = codes[begin], codes[i - 1]
            lines.append(f"{first:04X}" if first == last else f"{first:04X}-{last:04X}")
            begin = i
    return "\n".join(lines) + "\n"


def build(here, work):
    for file, family, style, source, keep, features, licence, licence_here in FONTS:
        codes = {c for a, b in keep for c in range(a, b + 1)}
        if keep is JAPANESE:
            codes |= {ord(c) for c in kanji()}
        options = subset.Options()
        options.layout_features = features
        options.hinting = False
        options.glyph_names = False
        options.notdef_outline = True
        options.name_IDs = ["*"]
        options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "meta", "STAT", "gasp"]
        font = subset.load_font(str(work / source), options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=codes)
        subsetter.subset(font)
        if keep is TEXT:
            for code, width in SPACES.items():
                add_space(font, code, width)
        if keep in (SYMBOLS, REPLACEMENT):
            fit_symbols(font)
        rename(font, family, style)
        font.flavor = None
        # No time of making: the same sources give the same bytes.
        font.recalcTimestamp = False
        font["head"].modified = font["head"].created
        font.save(here / file)
        text = (work / licence).read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        (here / licence_here).write_text("\n".join(s.rstrip() for s in text.splitlines()) + "\n")
    (here / "coverage.txt").write_text(coverage(here))


def check(here):
    """Fails when a needed character has no glyph, or figures are not of one width."""
    have = {f[0]: TTFont(here / f[0]) for f in FONTS}
    maps = {name: set(font.getBestCmap()) for name, font in have.items()}
    size = sum((here / name).stat().st_size for name in have)
    for name, font in have.items():
        print(f"{name}: {(here / name).stat().st_size} bytes, {len(maps[name])} characters, "
              f"family {font['name'].getBestFamilyName()!r}")
    print(f"together {size} bytes")
    failed = False
    if size > 1_500_000 or (here / "japanese-regular.ttf").stat().st_size > 700_000:
        print("too large")
        failed = True
    for name in ("serif-semibold.ttf", "sans-regular.ttf", "sans-semibold.ttf"):
        font = have[name]
        cmap, width = font.getBestCmap(), font["hmtx"]
        widths = {c: width[cmap[ord(c)]][0] for c in "0123456789\u2007"}
        if len(set(widths.values())) != 1:
            print(f"{name}: figures differ in width: {widths}")
            failed = True
    root = here.parent.parent
    used = {}
    for pattern in ("assets/messages/**/*.ftl", "scenarios/**/*.ftl", "scenarios/**/*.ron"):
        for path in sorted(root.glob(pattern)):
            for c in path.read_text(encoding="utf-8"):
                used.setdefault(c, path.relative_to(root))
    for c in NEEDED:
        used.setdefault(c, "NEEDED in make.py")
    everything = set().union(*maps.values())
    missing = {c: where for c, where in used.items() if c not in "\n\r\t" and ord(c) not in everything}
    for c, where in sorted(missing.items()):
        print(f"no glyph for U+{ord(c):04X} {c} (first in {where})")
    if coverage(here) != (here / "coverage.txt").read_text():
        print("coverage.txt is not of these fonts")
        failed = True
    print(f"{len(used)} characters used or needed, {len(missing)} without glyph")
    return 1 if failed or missing else 0


if __name__ == "__main__":
    if sys.argv[1] == "build":
        build(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        sys.exit(check(Path(sys.argv[2])))
