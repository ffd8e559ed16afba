import { type Activity, type Attachment, botName } from "./activities";
import { type CardListener, drawCard } from "./cards";
import { element } from "./dom";
import { botAvatar } from "./icons";
import { toHtml } from "./markdown";
import type { Settings } from "./settings";
import { bind, say } from "./words";

export const adaptiveCard = "application/vnd.microsoft.card.adaptive";

/** One message in the chat, the bot's or one's own. */
export class Message {
  readonly element: HTMLElement;
  private readonly body = element("div", { class: "message-body" });
  private note: HTMLElement | undefined;

  constructor(
    private shown: Activity,
    readonly isOwn: boolean,
    settings: Settings,
    private readonly listener?: CardListener,
  ) {
    const when = new Date(shown.timestamp ?? Date.now());
    const time = element("time", { datetime: when.toISOString() }, settings.time(when));
    const sender = isOwn ? bind(element("span", { class: "sender" }), "you") : element("span", { class: "sender" }, botName);
    const head = element("p", { class: "message-head" }, sender, " ", time);
    const attributes = { class: isOwn ? "message own" : "message", "data-activity": shown.id };
    this.element = element("article", attributes, ...(isOwn ? [] : [botAvatar()]), head, this.body);
    this.draw();
  }

  get activity(): Activity {
    return this.shown;
  }

  /** Shows something else in its place. Whoever was in the old one is put into the new one. */
  replace(activity: Activity): void {
    const wasInside = this.body.contains(document.activeElement);
    this.shown = activity;
    this.clearNote();
    this.draw();
    this.busy = false;
    if (wasInside) this.focus();
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
    const { text, attachments = [] } = this.shown;
    this.body.replaceChildren(...(text ? [this.words(text)] : []), ...attachments.map((attachment) => this.attached(attachment)));
  }

  private words(text: string): HTMLElement {
    const bubble = element("div", { class: "bubble" });
    if (this.isOwn) bubble.textContent = text;
    else bubble.innerHTML = toHtml(text);
    return bubble;
  }

  private attached({ contentType, content, name }: Attachment): HTMLElement {
    if (contentType !== adaptiveCard) return remark(say("unknownAttachment", name ?? contentType));
    const drawn = this.listener && drawCard(content, this.listener);
    return drawn ? element("div", { class: "card" }, drawn) : remark(say("unreadableCard"));
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
