import { element } from "./dom";
import { type Message, remark } from "./message";
import { bind, bindLabel } from "./words";

/** The chat's messages, oldest first, in a region that screen readers follow. */
export class Log {
  readonly element = element("div", { class: "log-frame" });
  private readonly list: HTMLElement;
  private readonly hint = bind(element("p", { class: "hint", hidden: true }), "empty");
  private readonly typing = element("p", { class: "typing", role: "status", hidden: true });
  private readonly messages = new Map<string, Message>();
  private typingEnds: ReturnType<typeof setTimeout> | undefined;

  /** Hears of what others write. */
  onNews: (() => void) | undefined;

  constructor(name: string) {
    const list = element("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
    this.list = bindLabel(list, "messagesOf", name);
    this.element.append(this.hint, this.list, this.typing);
  }

  find(id: string): Message | undefined {
    return this.messages.get(id);
  }

  add(message: Message): void {
    const stay = this.isAtEnd || message.isOwn;
    const before = [...this.messages.values()].at(-1);
    if (before?.isOwn === message.isOwn && before.element === this.list.lastElementChild)
      message.element.classList.add("follows");
    this.messages.set(message.id, message);
    this.list.append(message.element);
    this.hint.hidden = true;
    if (!message.isOwn) this.stopTyping();
    if (stay) this.toEnd();
    if (!message.isOwn) this.onNews?.();
    // What is taller than the chat is read from its top.
    if (stay && message.element.offsetHeight > this.list.clientHeight)
      message.element.scrollIntoView({ block: "start" });
  }

  /** Changes something without losing the end of the chat from sight. */
  keepingEnd(change: () => void): void {
    const stay = this.isAtEnd;
    change();
    if (stay) this.toEnd();
  }

  remove(id: string): void {
    this.messages.get(id)?.element.remove();
    this.messages.delete(id);
  }

  /** Says something that belongs to no message. */
  tell(text: string): void {
    this.list.append(remark(text));
    this.hint.hidden = true;
    this.toEnd();
  }

  remark(text: string, retry: () => void): void {
    const note = remark(text, () => (note.remove(), retry()));
    this.list.append(note);
    this.toEnd();
  }

  /** Says what can be done, as long as nothing has been said. */
  invite(): void {
    this.hint.hidden = this.list.childElementCount > 0;
  }

  startTyping(): void {
    clearTimeout(this.typingEnds);
    const dots = element("span", { class: "dots", "aria-hidden": "true" }, element("i"), element("i"), element("i"));
    this.typing.replaceChildren(bind(element("span"), "typing"), dots);
    this.typing.hidden = false;
    this.typingEnds = setTimeout(() => this.stopTyping(), 10_000);
  }

  toEnd(): void {
    this.list.scrollTop = this.list.scrollHeight;
  }

  private stopTyping(): void {
    clearTimeout(this.typingEnds);
    this.typing.hidden = true;
  }

  private get isAtEnd(): boolean {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
  }
}
