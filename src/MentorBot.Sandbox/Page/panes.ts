import { element } from "./dom";
import type { Pane } from "./paneFrame";
import { type Listed, roles } from "./people";
import { bind, bindLabel } from "./words";

/** Wide enough for all of them side by side. */
const wide = matchMedia("(width >= 1100px)");

interface Place {
  readonly tab: HTMLButtonElement;
  readonly holder: HTMLElement;
  readonly name: HTMLElement;
  readonly news: HTMLElement;
  pane: Pane | undefined;
}

/** The panes: side by side, or one at a time with tabs. */
export class Panes {
  readonly element: HTMLElement;
  private readonly tabs = bindLabel(element("div", { class: "tabs", role: "tablist" }), "people");
  private readonly row = element("div", { class: "pane-row" });
  private readonly places: Place[] = [];
  private chosen: Place | undefined;

  /** Hears that somebody wrote in any of them. */
  onNews: (() => void) | undefined;

  constructor() {
    this.element = element("main", { class: "panes" }, this.row);
    this.tabs.addEventListener("keydown", (event) => this.onKey(event));
    wide.addEventListener("change", () => this.arrange());
  }

  /** A place for somebody's pane. */
  add({ role }: Listed): (pane: Pane) => void {
    const name = element("span", { class: "tab-name" });
    const unseen = bind(element("span", { class: "unseen" }), "news");
    const news = element("span", { class: "tab-news", hidden: true }, unseen);
    const title = bind(element("span", { class: "tab-role" }), roles[role].title);
    const attributes = { type: "button", class: "tab", role: "tab", id: `${role}-tab` };
    const tab = element("button", { ...attributes, "aria-controls": `${role}-place` }, name, title, news);
    const holder = element("div", { class: "pane-holder", id: `${role}-place` });
    const place: Place = { tab, holder, name, news, pane: undefined };
    tab.addEventListener("click", () => this.choose(place));
    this.tabs.append(tab);
    this.row.append(holder);
    this.places.push(place);
    if (this.places.length > 1) this.element.prepend(this.tabs);
    this.chosen ??= place;
    this.arrange();
    return (pane) => this.put(place, pane);
  }

  private put(place: Place, pane: Pane): void {
    place.pane?.close();
    place.pane = pane;
    place.name.textContent = pane.name;
    place.holder.append(pane.element);
    place.news.hidden = true;
    pane.onNews = () => {
      place.news.hidden = !place.holder.hidden;
      this.onNews?.();
    };
    pane.open(place === this.chosen);
  }

  private choose(place: Place): void {
    this.chosen = place;
    this.arrange();
    place.pane?.show();
  }

  private arrange(): void {
    const hasTabs = !wide.matches && this.places.length > 1;
    this.tabs.hidden = !hasTabs;
    for (const place of this.places) {
      const { tab, holder, news } = place;
      const isChosen = place === this.chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      holder.hidden = hasTabs && !isChosen;
      if (!holder.hidden) news.hidden = true;
      setOrRemove(holder, "role", hasTabs && "tabpanel");
      setOrRemove(holder, "aria-labelledby", hasTabs && tab.id);
    }
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.places.length - 1;
    const at = this.places.findIndex((place) => place === this.chosen);
    const right = at === last ? 0 : at + 1;
    const left = at === 0 ? last : at - 1;
    const to = { ArrowRight: right, ArrowLeft: left, Home: 0, End: last }[event.key];
    const place = to === undefined ? undefined : this.places[to];
    if (!place) return;
    event.preventDefault();
    this.choose(place);
    place.tab.focus();
  }
}

function setOrRemove(holder: HTMLElement, attribute: string, value: string | false): void {
  if (value) holder.setAttribute(attribute, value);
  else holder.removeAttribute(attribute);
}
