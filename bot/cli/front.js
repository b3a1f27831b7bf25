// What simcord's page leaves out of Discord: the way between the rooms, replies that come into view, and the choices
// that /ask offers before a letter is typed, which Enter then asks. Its tools for developers of bots are put away.

const secret = location.hash.slice(1);
const timeline = document.getElementById("channel-timeline");
const messages = document.getElementById("channel-message-list");

document.title = "Byline: demo";
const style = new CSSStyleSheet();
style.replaceSync(`
  #refresh, #capture-open, #inspector-toggle, #view-action-output, #layout-label, .command-empty { display: none; }
  #rooms { display: flex; gap: 4px; }
  #rooms a { text-decoration: none; align-content: center; }
  #rooms a[aria-current] { background: #5865f2; color: #fff; }
`);
document.adoptedStyleSheets.push(style);

async function showRooms() {
  const answer = await fetch("/rooms", { headers: { "X-Simcord-Capability": secret } });
  if (!answer.ok) return;
  const rooms = document.createElement("nav");
  rooms.id = "rooms";
  for (const room of await answer.json()) {
    const link = document.createElement("a");
    link.className = "toolbar-button";
    link.href = `#${room.secret}`;
    link.textContent = room.name;
    if (room.secret === secret) link.setAttribute("aria-current", "page");
    rooms.append(link);
  }
  document.querySelector(".preview-brand").after(rooms);
}

let latest = 0n;
async function comeIntoView() {
  const last = messages.lastElementChild?.dataset.messageId;
  const isNew = last && BigInt(last) > latest;
  latest = last ? (isNew ? BigInt(last) : latest) : 0n; // the page is emptied when the viewer changes
  if (!isNew) return;
  while (!window.simcordPreview?.ready) await new Promise(requestAnimationFrame);
  timeline.scrollTop = timeline.scrollHeight;
}

function offerChoices({ target }) {
  const empty = document.querySelector(".command-popup .command-empty");
  if (empty && target.matches?.(".command-option-input") && !target.value) {
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function askAsTyped(event) {
  const field = event.target;
  const first = document.querySelector(".command-suggestion.is-active");
  if (event.key !== "Enter" || !field.matches?.(".command-option-input") || first?.textContent !== field.value) return;
  event.preventDefault();
  event.stopImmediatePropagation(); // simcord would choose it, and offer it to be chosen again
  document.getElementById("channel-composer").requestSubmit();
}

showRooms();
new MutationObserver(comeIntoView).observe(messages, { childList: true });
document.addEventListener("focusin", offerChoices);
document.addEventListener("keydown", askAsTyped, true);
