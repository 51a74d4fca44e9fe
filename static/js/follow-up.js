// A receipt's QR code carries the follow-up code behind the "#", which no browser sends to anybody: it is put into the
// field, taken out of the address, and sent as if it had been typed.

const form = document.querySelector("[data-follow]");
const code = decodeURIComponent(location.hash.slice(1)).replace(/\D/g, "");

if (form && code.length === 10) {
  history.replaceState(null, "", location.pathname);
  form.elements.code.value = code;
  form.requestSubmit ? form.requestSubmit() : form.submit();
}
