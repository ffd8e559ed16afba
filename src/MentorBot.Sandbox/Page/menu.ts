import { element } from "./dom";
import { newPersonIcon, settingsIcon } from "./icons";
import type { Settings, Theme } from "./settings";
import { bind, bindLabel, speak, type Word } from "./words";

/** The small menu: language, theme, and a way to begin anew. */
export function menu(settings: Settings, heard: { startOver?: () => void; spoken: () => void }): HTMLElement {
  const panel = bindLabel(element("div", { id: "menu", class: "menu", popover: true, role: "group" }), "settings");
  const attributes = { type: "button", class: "icon-button", popovertarget: panel.id, "aria-expanded": "false" };
  const button = bindLabel(element("button", attributes, settingsIcon()), "settings");
  panel.addEventListener("toggle", (event) =>
    button.setAttribute("aria-expanded", String((event as ToggleEvent).newState === "open")),
  );
  panel.append(languages(settings, heard.spoken), themes(settings));
  if (heard.startOver) panel.append(anew(panel, heard.startOver));
  return element("div", { class: "menu-place" }, button, panel);
}

function anew(panel: HTMLElement, startOver: () => void): HTMLElement {
  const title = bind(element("span"), "startOver");
  const button = element("button", { type: "button", class: "menu-action" }, newPersonIcon(), title);
  button.addEventListener("click", () => {
    panel.hidePopover();
    startOver();
  });
  return button;
}

function languages(settings: Settings, spoken: () => void): HTMLElement {
  const titles = { en: element("span", { lang: "en" }, "English"), de: element("span", { lang: "de" }, "Deutsch") };
  return choice("language", titles, settings.language, (language) => {
    settings.language = language;
    speak(language);
    spoken();
  });
}

function themes(settings: Settings): HTMLElement {
  const title = (word: Word) => bind(element("span"), word);
  const titles = { auto: title("themeAuto"), light: title("themeLight"), dark: title("themeDark") };
  return choice<Theme>("theme", titles, settings.theme, (theme) => {
    settings.theme = theme;
    wear(theme);
  });
}

/** Shows the page in this theme; "auto" follows the system. */
export function wear(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

function choice<Value extends string>(
  name: Word,
  options: Record<Value, HTMLElement>,
  current: Value,
  choose: (value: Value) => void,
): HTMLElement {
  const set = element("fieldset", { class: "choice" }, bind(element("legend"), name));
  const row = element("div", { class: "choice-row" });
  for (const [value, title] of Object.entries<HTMLElement>(options)) {
    const radio = element("input", { type: "radio", name, value, checked: value === current });
    radio.addEventListener("change", () => choose(value as Value));
    row.append(element("label", {}, radio, title));
  }
  set.append(row);
  return set;
}
