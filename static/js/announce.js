/**
 * Says the messages of the page once it stands: readers speak only what changes.
 * @param {HTMLElement} messages
 */
export function enhance(messages) {
  const region = document.getElementById("announcement");
  const text = messages.textContent.replace(/\s+/g, " ").trim();
  if (!region || !text) return;
  setTimeout(() => {
    region.textContent = text;
  }, 150);
}
