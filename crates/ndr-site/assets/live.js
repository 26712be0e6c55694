// Only in the preview: reloads the page after a build, and shows what is wrong in the sources.
"use strict";

const events = new EventSource(new URL("../live/events", document.currentScript.src));
let shown;

function show(faults) {
  document.getElementById("live_faults")?.remove();
  if (!faults) return;
  const banner = document.createElement("pre");
  banner.id = "live_faults";
  banner.className = "live-faults";
  banner.setAttribute("role", "alert");
  banner.textContent = faults;
  document.body.prepend(banner);
}

events.addEventListener("message", ({ data }) => {
  const { build, faults } = JSON.parse(data);
  if (shown !== undefined && shown !== build) location.reload();
  shown = build;
  show(faults);
});
