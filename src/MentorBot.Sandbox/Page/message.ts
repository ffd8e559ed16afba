import { element } from "./dom";
import type { Settings } from "./settings";
import { bind, say } from "./words";

/** What stands in the chat: whose it is, when it came, and how it is drawn. */
export interface Shown {
  readonly id: string;
  readonly when: Date;
  readonly isOwn: boolean;
  /** The name that stands above it; none: one's own. */
  readonly sender?: string;
  readonly avatar?: HTMLElement;
  /** As it came, to tell whether a change is one. */
  readonly source: unknown;
  draw(): Node[];
}

/** One message in the chat, the bot's or one's own. */
export class Message {
  readonly element: HTMLElement;
  private readonly body = element("div", { class: "message-body" });
  private note: HTMLElement | undefined;

  constructor(
    private shown: Shown,
    settings: Settings,
  ) {
    const { id, when, isOwn, sender, avatar } = shown;
    const time = element("time", { datetime: when.toISOString() }, settings.time(when));
    const name = sender
      ? element("span", { class: "sender" }, sender)
      : bind(element("span", { class: "sender" }), "you");
    const head = element("p", { class: "message-head" }, name, " ", time);
    const attributes = { class: isOwn ? "message own" : "message", "data-activity": id };
    this.element = element("article", attributes, ...(avatar ? [avatar] : []), head, this.body);
    this.draw();
  }

  get id(): string {
    return this.shown.id;
  }

  get isOwn(): boolean {
    return this.shown.isOwn;
  }

  /** As it came. */
  get source(): unknown {
    return this.shown.source;
  }

  /**
   * Shows something else in its place. Whoever was in the old one is put into the new one: to the same button, where
   * there still is one.
   */
  replace(shown: Shown): void {
    const before = this.body.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
    this.shown = shown;
    this.clearNote();
    this.draw();
    this.busy = false;
    const same = before && this.like(before);
    if (same) same.focus({ preventScroll: true });
    else if (before) this.focus();
  }

  /** A button that reads as one that was here before. */
  private like(before: HTMLElement): HTMLElement | undefined {
    if (before === this.body || !(before.textContent || before.ariaLabel)) return undefined;
    const usable = [...this.body.querySelectorAll<HTMLElement>("button, a[href]")];
    return usable.find((one) =>
      one.tagName === before.tagName && one.textContent === before.textContent && one.ariaLabel === before.ariaLabel,
    );
  }

  focus(): void {
    this.body.tabIndex = -1;
    this.body.focus({ preventScroll: true });
    this.body.scrollIntoView({ block: "nearest" });
  }

  /** A pressed button waits for its answer. */
  get busy(): boolean {
    return this.body.getAttribute("aria-busy") === "true";
  }

  set busy(isBusy: boolean) {
    this.body.setAttribute("aria-busy", String(isBusy));
  }

  /** A small remark below, with a way to try again where that helps. */
  remark(text: string, retry?: () => void): void {
    this.clearNote();
    this.note = remark(text, retry && (() => (this.clearNote(), retry())));
    this.element.append(this.note);
  }

  clearNote(): void {
    const hadFocus = this.note?.contains(document.activeElement);
    this.note?.remove();
    this.note = undefined;
    if (hadFocus) this.focus();
  }

  private draw(): void {
    this.body.replaceChildren(...this.shown.draw());
  }
}

/** A small remark, with a way to try again where that helps. */
export function remark(text: string, retry?: () => void): HTMLElement {
  const note = element("p", { class: retry ? "remark remark-failed" : "remark" }, text);
  if (!retry) return note;
  const button = bind(element("button", { type: "button", class: "link" }), "retry");
  button.addEventListener("click", retry);
  note.append(" ", button);
  return note;
}

/** Says in a message's place that it cannot be shown. */
export const unknown = (word: "unknownAttachment" | "unknownBlock" | "unreadableCard", what = ""): HTMLElement =>
  remark(say(word, what));
