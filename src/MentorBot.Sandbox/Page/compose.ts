import { element } from "./dom";
import { sendIcon } from "./icons";
import { bind, bindLabel } from "./words";

/** Where one writes: Enter sends, Shift+Enter begins a new line. */
export class Compose {
  readonly element: HTMLFormElement;
  private readonly box: HTMLTextAreaElement;

  /**
   * @param role Whose it is among the panes.
   * @param heading The id of their name, which tells this box from those of the others.
   */
  constructor(role: string, heading: string, send: (text: string) => void) {
    const id = `${role}-text`;
    const label = bind(element("label", { id: `${id}-label`, for: id }), "write");
    this.box = element("textarea", {
      id, rows: "1", autocomplete: "off", spellcheck: "true", enterkeyhint: "send",
      "aria-labelledby": `${label.id} ${heading}`,
    });
    const button = bindLabel(element("button", { type: "submit", class: "send" }, sendIcon()), "send");
    const field = element("div", { class: "compose-box" }, label, this.box);
    this.element = element("form", { class: "compose" }, field, button);
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit(send);
    });
    this.box.addEventListener("keydown", (event) => this.onKey(event));
  }

  focus(): void {
    this.box.focus({ preventScroll: true });
  }

  private onKey(event: KeyboardEvent): void {
    // An input method's Enter ends its own composition; it sends nothing.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.element.requestSubmit();
  }

  private submit(send: (text: string) => void): void {
    const text = this.box.value.trim();
    this.focus();
    if (text === "") return;
    this.box.value = "";
    send(text);
  }
}
