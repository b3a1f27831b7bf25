from PIL import Image

from bot.cli.plot import FILL, GROUND, MARGIN, SIDE, draw_reliability
from knowledge import reliability


def test_a_bar_is_as_high_as_the_share_that_was_right(tmp_path):
    draw_reliability(reliability([(0.95, True), (0.95, False), (0.31, False)]), tmp_path / "plot.png")
    with Image.open(tmp_path / "plot.png") as image:
        column = MARGIN + int(0.92 * SIDE)
        ground, fill = (tuple(bytes.fromhex(colour[1:])) for colour in (GROUND, FILL))
        assert image.format == "PNG"
        assert image.getpixel((column, MARGIN + int(0.55 * SIDE))) == fill
        assert image.getpixel((column, MARGIN + int(0.35 * SIDE))) == ground


def test_no_replies_still_make_a_picture(tmp_path):
    draw_reliability(reliability([]), tmp_path / "plot.png")
    assert (tmp_path / "plot.png").stat().st_size < 50_000
