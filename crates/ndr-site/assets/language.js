// Leads from the root to the first of the reader's languages that the site has.
"use strict";

const editions = [...document.querySelectorAll("a[hreflang]")];
const primary = (tag) => tag.toLowerCase().split("-")[0];

for (const wanted of navigator.languages ?? []) {
  const edition =
    editions.find((link) => link.hreflang.toLowerCase() === wanted.toLowerCase()) ??
    editions.find((link) => primary(link.hreflang) === primary(wanted));
  if (edition) {
    location.replace(edition.href);
    break;
  }
}
