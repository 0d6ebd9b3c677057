"""The picture of a shared link, drawn from words."""

import io
from functools import lru_cache
from pathlib import Path
from unicodedata import bidirectional

from PIL import Image, ImageDraw, ImageFont

from cases.reading.card import HEIGHT, WIDTH, Card

_FONTS = Path(__file__).with_name("fonts")
_PAPER, _INK, _SOFT, _RULE = "#fbfaf6", "#1c1b19", "#4b4741", "#0b4860"
_MARGIN, _ROOM = 72, WIDTH - 2 * 72
_NAME_SIZES, _LINE_SIZES = (84, 72, 60, 48, 38), (40, 34, 28)
_MOST_NAME, _MOST_LINE = 3, 3  # rows; longer is cut with an ellipsis


@lru_cache(maxsize=64)
def png(card: Card, site: str, promise: str) -> bytes:
    """The bytes of it; `promise` stands at its foot beside the name of the site."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, WIDTH, 16), fill=_RULE)
    y = _text(pen, 88, card.name, "DejaVuSans-Bold.ttf", _NAME_SIZES, _MOST_NAME, _INK) + 28
    for line in card.lines:
        y = _text(pen, y, line, "DejaVuSans.ttf", _LINE_SIZES, _MOST_LINE, _SOFT, lowest=HEIGHT - 130) + 14
    pen.line((_MARGIN, HEIGHT - 104, WIDTH - _MARGIN, HEIGHT - 104), fill=_SOFT, width=2)
    pen.text((_MARGIN, HEIGHT - 80), site, font=_font("DejaVuSans-Bold.ttf", 30), fill=_INK)
    pen.text((WIDTH - _MARGIN, HEIGHT - 78), promise, font=_font("DejaVuSans.ttf", 26), fill=_SOFT, anchor="ra")
    out = io.BytesIO()
    picture.quantize(32, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=16)
def _font(name, size):
    return ImageFont.truetype(_FONTS / name, size)


def _text(pen, y, text, name, sizes, most, ink, lowest=HEIGHT):
    """Writes a text in the largest size in which it fits; where it ends is returned."""
    for size in sizes:
        rows = _rows(text, _font(name, size))
        if len(rows) <= most:
            break
    else:
        rows = [*rows[: most - 1], _cut(" ".join(rows[most - 1 :]), _font(name, size))]
    for row in rows:
        if y + size * 1.3 > lowest:
            break
        is_turned = _is_from_the_right(row)
        x, anchor = (WIDTH - _MARGIN, "ra") if is_turned else (_MARGIN, "la")
        pen.text((x, y), row, font=_font(name, size), fill=ink, anchor=anchor)
        y += int(size * 1.3)
    return y


def _rows(text, font):
    """Cut at spaces; a word that is wider than the picture, anywhere."""
    rows = [""]
    for word in text.split():
        for part in _parts(word, font):
            wider = f"{rows[-1]} {part}".strip()
            if font.getlength(wider) <= _ROOM:
                rows[-1] = wider
            else:
                rows.append(part)
    return [row for row in rows if row]


def _parts(word, font):
    while font.getlength(word) > _ROOM:
        length = max(1, int(len(word) * _ROOM / font.getlength(word)) - 1)
        yield word[:length]
        word = word[length:]
    yield word


def _cut(text, font):
    while text and font.getlength(f"{text}…") > _ROOM:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _is_from_the_right(text):
    first = next((letter for letter in text if letter.isalpha()), "a")
    return bidirectional(first) in ("R", "AL")
