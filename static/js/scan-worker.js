// The decoder's thread. Served as /scan-worker.js with a policy of its own, which alone allows WebAssembly.

import { getZXingModule, readBarcodes } from "/static/vendor/zxing-wasm-3.1.4/reader/index.js";

const WASM = "/static/vendor/zxing-wasm-3.1.4/reader/zxing_reader.wasm";
const QUICK = { formats: ["QRCode"], maxNumberOfSymbols: 1, tryInvert: false };
const THOROUGH = { ...QUICK, tryInvert: true, tryDenoise: true };

const ready = getZXingModule({ locateFile: () => WASM });

// { id, image: ImageData, thorough } → { id, text }, where text is null if there is no code in the image.
self.onmessage = async ({ data: { id, image, thorough } }) => {
  try {
    await ready;
    const [found] = await readBarcodes(image, thorough ? THOROUGH : QUICK);
    self.postMessage({ id, text: found && found.isValid ? found.text : null });
  } catch (error) {
    self.postMessage({ id, text: null, fault: String(error) });
  }
};
