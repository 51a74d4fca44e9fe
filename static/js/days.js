// Moments as the household and the office read them: in Shanghai's time, in the page's language.

const ZONE = "Asia/Shanghai";
const language = () => document.documentElement.lang;
const said = (options) => (moment) =>
  new Intl.DateTimeFormat(language(), { timeZone: ZONE, ...options }).format(new Date(moment));

export const hour = said({ hour: "2-digit", minute: "2-digit", hour12: false });
export const day = said({ month: "long", day: "numeric" });
export const dayAndHour = said({ month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });

// "2026-11-21": to compare and to name files.
export const dayKey = (moment) => new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date(moment));

export const isToday = (moment) => dayKey(moment) === dayKey(Date.now());

// What a datetime-local field holds is the phone's own time.
export function fieldTime(moment) {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}
