// Reading a QR code from what the camera or a photo shows: the phone's own detector, else zxing in a worker.
//
// openDecoder() → { decode(source, { thorough }), close() }; source is a video or a canvas; decode resolves with the
// code's text or null. The worker and its WebAssembly are loaded with the first decode that needs them.

const LONGEST = 1280; // pixels: more costs time and finds no more

export async function openDecoder() {
  const detector = await nativeDetector();
  const fallback = workerDecoder();
  let native = Boolean(detector);
  return {
    async decode(source, { thorough = false } = {}) {
      const text = native && await detect(detector, source).catch(() => { native = false; return null; });
      return text || (native && !thorough ? null : fallback.decode(source, thorough));
    },
    close: () => fallback.close(),
  };
}

async function nativeDetector() {
  if (!("BarcodeDetector" in window)) return null;
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
  return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
}

async function detect(detector, source) {
  const [found] = await detector.detect(source);
  return found ? found.rawValue : null;
}

function workerDecoder() {
  const asked = new Map();
  const pixels = pixelReader();
  let worker;
  let count = 0;
  const start = () => {
    worker = new Worker("/scan-worker.js", { type: "module" });
    worker.onmessage = ({ data }) => answer(data.id, data.text);
    worker.onerror = () => [...asked.keys()].forEach((id) => answer(id, null));
  };
  const answer = (id, text) => {
    if (asked.has(id)) asked.get(id)(text);
    asked.delete(id);
  };
  return {
    decode(source, thorough) {
      if (!worker) start();
      const image = pixels(source);
      const id = ++count;
      worker.postMessage({ id, image, thorough }, [image.data.buffer]);
      return new Promise((resolve) => asked.set(id, resolve));
    },
    close: () => worker && worker.terminate(),
  };
}

function pixelReader() {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return (source) => {
    const { width, height } = sizeOf(source);
    const scale = Math.min(1, LONGEST / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
}

// A video, or a canvas.
function sizeOf({ videoWidth, videoHeight, width, height }) {
  return { width: videoWidth || width, height: videoHeight || height };
}
