// Leads from ?code=5.7.705 to the entry of that code. Without it the page is the list of all codes.
"use strict";

/** A code's parts as numbers; phones with a Swedish keypad type commas. */
function parse(text) {
  const found = /(?<![\d.,])([245])[.,](\d{1,3})[.,](\d{1,3})(?![\d]|[.,]\d)/.exec(text);
  return found && found.slice(1).map(Number);
}

function covers(item, [digit, subject, detail]) {
  const first = parse(item.dataset.first);
  const last = parse(item.dataset.last);
  return first[0] === digit && first[1] === subject && first[2] <= detail && detail <= last[2];
}

const width = (item) => parse(item.dataset.last)[2] - parse(item.dataset.first)[2];

/** The narrowest item of the list that covers the code. */
function find(code) {
  const items = [...document.querySelectorAll("li[data-first]")].filter((item) => covers(item, code));
  return items.sort((a, b) => width(a) - width(b))[0];
}

function answer(asked) {
  document.getElementById("page_code").value = asked;
  const code = parse(asked);
  const item = code && find(code);
  const entries = item ? item.querySelectorAll("a") : [];
  if (entries.length === 1) {
    location.replace(entries[0].href);
  } else if (item) {
    location.replace(`#${item.id}`);
  } else {
    const unknown = document.getElementById("page_unknown");
    unknown.textContent = `${unknown.dataset.words} ${code ? code.join(".") : asked}`;
  }
}

const asked = new URLSearchParams(location.search).get("code")?.trim();
if (asked) answer(asked);
