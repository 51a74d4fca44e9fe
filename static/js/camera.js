// The camera at the back: opened, its light switched, and let go. What goes wrong is thrown as a CameraFault with why:
// "refused", "none", "busy", "dark" (open, but no picture comes) or "unsupported".

const WANTED = { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } };
const REASONS = {
  NotAllowedError: "refused", SecurityError: "refused", NotFoundError: "none", OverconstrainedError: "none",
};
const DARK = 5000; // milliseconds

export class CameraFault extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

export async function openCamera(video) {
  if (!navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) throw new CameraFault("unsupported");
  const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: WANTED }).catch(explain);
  const [track] = stream.getVideoTracks();
  const close = () => {
    track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  await picture(video).catch((error) => {
    close();
    throw error;
  });
  return { close, hasLight: Boolean(track.getCapabilities && track.getCapabilities().torch), light: lightOf(track) };
}

function explain(error) {
  throw new CameraFault(REASONS[error.name] || "busy");
}

// Installed apps on some iPhones get a stream that never shows anything.
function picture(video) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CameraFault("dark")), DARK);
    video.onplaying = () => {
      clearTimeout(timer);
      resolve();
    };
    video.play().catch(() => undefined); // the attribute autoplay starts it too
  });
}

const lightOf = (track) => (on) => track.applyConstraints({ advanced: [{ torch: on }] });
