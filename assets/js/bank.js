// A question bank of another place, ?bank=https://…/manifest.json; loaded only where the page's address names one. Which
// places may be read is said by the page's content security policy.

/** The text of a file beside `manifest` of at most `most` bytes, checked against its digest if it has one: ["", text], or
 * what is wrong, as `platform/bank.rs` calls it, and the same in words. */
export const read = async (manifest, file, integrity, most) => {
  let address = manifest;
  const said = (kind, words) => [kind, `${address}: ${words}`];
  let url;
  try {
    url = new URL(manifest);
  } catch {
    return said("closed", "this is no whole address");
  }
  if (url.protocol !== "https:" && (url.protocol !== "http:" || location.protocol !== "http:")) {
    return said("closed", "the address of a bank begins with https://");
  }
  address = new URL(file || url, url).href;
  let answer;
  try {
    answer = await ask(address);
  } catch (why) {
    return said(...(Array.isArray(why) ? why : ["unreachable", why.message]));
  }
  if (!answer.ok) return said("unreachable", `the server answers ${answer.status}`);
  const parts = [];
  let size = 0;
  try {
    const reader = answer.body.getReader();
    for (let part; !(part = await reader.read()).done; parts.push(part.value)) {
      size += part.value.length;
      if (size <= most) continue;
      reader.cancel().catch(() => {});
      return said("broken", `the file is too large: it may have ${most} bytes`);
    }
  } catch (why) {
    return said("unreachable", why.message);
  }
  const bytes = await new Blob(parts).arrayBuffer();
  if (integrity) {
    // Browsers compute digests for pages that came by https alone.
    if (!crypto.subtle) return said("closed", "only a page that came by https can check a bank");
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    if (integrity !== "sha256-" + btoa(String.fromCharCode(...digest))) {
      return said("broken", "the file is not the one the manifest names (its digest differs)");
    }
  }
  try {
    return ["", new TextDecoder("utf-8", { fatal: true }).decode(bytes)];
  } catch {
    return said("broken", "is no text in UTF-8");
  }
};

// The browser tells nobody why there is no answer. A listener and a request whose answer cannot be read find out.
const ask = async (address) => {
  let note;
  const refused = new Promise((told) => (note = () => told(true)));
  const apart = { credentials: "omit", referrerPolicy: "no-referrer" };
  addEventListener("securitypolicyviolation", note);
  try {
    return await fetch(address, apart);
  } catch (why) {
    const there = await fetch(address, { ...apart, mode: "no-cors" }).catch(() => {});
    if (there) throw ["closed", "that server lets no other page read the file (Access-Control-Allow-Origin), or has none"];
    // The event comes a little after the refusal.
    const soon = new Promise((told) => setTimeout(told, 300));
    if (!(await Promise.race([refused, soon]))) throw why;
    throw ["closed", "the content security policy of this page (connect-src) does not name that server"];
  } finally {
    removeEventListener("securitypolicyviolation", note);
  }
};
