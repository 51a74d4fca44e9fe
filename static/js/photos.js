// Photos are made small on the phone before they are sent: upright, at most EDGE pixels, without place and time. What the
// browser cannot read goes as it is; the server makes every picture anew in any case.

import { copyOf } from "./slots.js";

const EDGE = 1600;
const LIGHT = 400 * 1024; // bytes: such a picture is as small as it would become

const input = document.querySelector("[data-photos]");
const shown = document.querySelector("[data-shown]");

if (input) input.addEventListener("change", () => take([...input.files]));

async function take(files) {
  const small = await Promise.all(files.slice(0, Number(input.dataset.photos)).map((file) => shrunk(file).catch(() => file)));
  const basket = new DataTransfer();
  small.forEach((file) => basket.items.add(file));
  input.files = basket.files;
  show(small);
}

async function shrunk(file) {
  const image = await load(file);
  try {
    const scale = Math.min(1, EDGE / Math.max(image.naturalWidth, image.naturalHeight));
    if (scale === 1 && file.size < LIGHT && file.type === "image/jpeg") return file;
    return await drawn(image, scale, file);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

function load(file) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("no picture"));
    image.src = URL.createObjectURL(file);
  });
}

// An image element is drawn the way it is to be seen, whatever the camera wrote beside it.
function drawn(image, scale, file) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob((blob) => {
      resolve(blob ? new File([blob], "photo.jpg", { type: "image/jpeg" }) : file);
    }, "image/jpeg", 0.85);
  });
}

function show(files) {
  shown.querySelectorAll("img").forEach((image) => URL.revokeObjectURL(image.src));
  shown.replaceChildren(...files.map((file) => {
    const place = copyOf("photo");
    place.querySelector("img").src = URL.createObjectURL(file);
    return place;
  }));
  shown.hidden = !files.length;
}
