// A code in a photo from the gallery: tried at several sizes, then part by part, for a small code in a large picture.

const SIZES = [1280, 800, 2000, 480];

// Resolves with the code's text or null; rejects when the file is no picture.
export async function readPhoto(file, decoder) {
  const image = await load(file);
  try {
    return await firstText(image, decoder);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

async function firstText(image, decoder) {
  for (const view of views(image)) {
    const text = await decoder.decode(draw(image, view), { thorough: true });
    if (text) return text;
  }
  return null;
}

function load(file) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.src = URL.createObjectURL(file);
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("no picture"));
  });
}

function* views({ naturalWidth: width, naturalHeight: height }) {
  for (const size of SIZES) yield { left: 0, top: 0, width, height, size };
  for (const left of [0, 0.2, 0.4]) {
    for (const top of [0, 0.2, 0.4]) {
      yield { left: left * width, top: top * height, width: 0.6 * width, height: 0.6 * height, size: 1280 };
    }
  }
}

function draw(image, { left, top, width, height, size }) {
  const scale = Math.min(1, size / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext("2d").drawImage(image, left, top, width, height, 0, 0, canvas.width, canvas.height);
  return canvas;
}
