"""Printed things as a phone or a printer meets them: codes read back from a picture, and what is cut off on a page."""

import base64
import subprocess
from io import BytesIO

from PIL import Image

DOTS = 150  # an inch: what a cheap printer manages
READ = """
async (picture) => {
  const { openDecoder } = await import("/static/js/decoder.js");
  const image = Object.assign(new Image(), { src: picture });
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  canvas.getContext("2d").drawImage(image, 0, 0);
  const decoder = await openDecoder();
  const text = await decoder.decode(canvas, { thorough: true });
  decoder.close();
  return text;
}"""
CUT_OFF = """
() => {
  const over = [];
  const inside = (outer, inner, spare) => inner.left >= outer.left - 1 && inner.top + spare >= outer.top
    && inner.right <= outer.right + 1 && inner.bottom - spare <= outer.bottom;
  for (const paper of document.querySelectorAll(".paper")) {
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.data.trim() || walker.currentNode.parentElement.closest("svg")) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const { fontSize } = getComputedStyle(walker.currentNode.parentElement);
      const ink = [range.getBoundingClientRect(), parseFloat(fontSize) / 4]; // a font is taller than its ink
      for (let box = walker.currentNode.parentElement; paper.contains(box); box = box.parentElement) {
        const clips = getComputedStyle(box).overflow === "hidden";
        if (clips && !inside(box.getBoundingClientRect(), ...ink)) over.push(range.toString());
      }
    }
  }
  return over;
}"""
OVERLAPS = """
(names) => {
  const [upper, lower] = names.map((name) => document.querySelector(name).getBoundingClientRect());
  return upper.bottom > lower.top;
}"""


def read(page, picture: bytes) -> str | None:
    """What the app's own decoder reads in a PNG; `page` is any page of the app."""
    return page.evaluate(READ, "data:image/png;base64," + base64.b64encode(picture).decode())


def facts(path) -> tuple[int, tuple[int, int]]:
    """How many pages, and the size of the first in millimetres."""
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    lines = dict(line.split(":", 1) for line in told.splitlines())
    width, _, height = lines["Page size"].split()[:3]
    return int(lines["Pages"]), tuple(round(float(side) / 72 * 25.4) for side in (width, height))


def crop(path, left, top, width, height, number=1) -> bytes:
    """A part of a PDF's page, in millimetres, as it comes out of the printer."""
    stem = path.with_suffix("")
    subprocess.run(["pdftoppm", "-gray", "-r", str(DOTS), "-f", str(number), "-singlefile", path, stem], check=True)
    sides = (round(side / 25.4 * DOTS) for side in (left, top, left + width, top + height))
    made = BytesIO()
    Image.open(stem.with_suffix(".pgm")).crop(tuple(sides)).save(made, "PNG")
    return made.getvalue()
