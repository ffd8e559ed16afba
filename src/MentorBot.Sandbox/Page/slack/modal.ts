import { bindLabel, say } from "../words";
import { element } from "../dom";
import { closeIcon } from "../icons";
import { remark } from "../message";
import type { SlackApi, Told } from "./api";
import { Blocks } from "./blocks";
import type { Pickable } from "./controls";
import { textOf } from "./text";
import type { BlockElement, Values, View } from "./wire";

/** The forms that lie upon each other; the topmost is seen. */
export class Modal {
  private readonly dialog = element("dialog", { class: "modal slack-look", "aria-labelledby": "modal-title" });
  private readonly before = new Map<string, Values>();
  private shown: View | undefined;
  private blocks: Blocks | undefined;

  /** @param leave Takes the focus where what had it before is gone. */
  constructor(
    private readonly api: SlackApi,
    private readonly people: readonly Pickable[],
    private readonly leave: () => void,
  ) {
    document.body.append(this.dialog);
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      void this.api.closed(false);
    });
  }

  show(views: readonly View[]): void {
    if (this.shown && this.blocks) this.before.set(this.shown.id, this.blocks.values);
    const top = views.at(-1);
    for (const id of this.before.keys()) if (!views.some((view) => view.id === id)) this.before.delete(id);
    this.shown = top;
    if (!top) return this.hide();
    this.draw(top);
    if (!this.dialog.open) this.dialog.showModal();
    this.first?.focus();
  }

  remove(): void {
    this.dialog.remove();
  }

  private hide(): void {
    this.blocks = undefined;
    this.dialog.close();
    this.dialog.replaceChildren();
    if (!document.activeElement || document.activeElement === document.body) this.leave();
  }

  private get first(): HTMLElement | null {
    const { dialog } = this;
    return dialog.querySelector(".modal-body :is(input, select, textarea, button)") ?? dialog.querySelector("button");
  }

  private draw(view: View): void {
    const press = (block: string, { action_id }: BlockElement) => void this.press(view, block, action_id);
    const blocks = new Blocks(view.blocks, press, this.people, this.before.get(view.id));
    this.blocks = blocks;
    const cross = bindLabel(element("button", { type: "button", class: "icon-button" }, closeIcon()), "closeForm");
    cross.addEventListener("click", () => void this.api.closed(true));
    const title = element("h2", { id: "modal-title" }, ...textOf(view.title));
    const form = element("form", { class: "modal-form", novalidate: true });
    form.append(
      element("header", { class: "modal-header" }, title, cross),
      element("div", { class: "modal-body" }, ...blocks.elements),
      this.buttons(view),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.submit(view, form);
    });
    this.dialog.replaceChildren(form);
  }

  private buttons({ submit, close, blocks }: View): HTMLElement {
    const leave = element("button", { type: "button", class: "block-button" }, close?.text ?? say("closeForm"));
    leave.addEventListener("click", () => void this.api.closed(false));
    const asks = blocks.some(({ type }) => type === "input");
    const attributes = { type: "submit", class: "block-button primary" };
    const send = submit || asks ? [element("button", attributes, submit?.text ?? say("submit"))] : [];
    return element("footer", { class: "modal-footer" }, leave, ...send);
  }

  private async submit(view: View, form: HTMLFormElement): Promise<void> {
    const blocks = this.blocks;
    if (!blocks || form.getAttribute("aria-busy") === "true") return;
    form.querySelector(".remark")?.remove();
    const wrong = blocks.fields.filter((field) => !field.check());
    if (wrong.length > 0) return wrong[0]!.focus();
    form.setAttribute("aria-busy", "true");
    const told = await this.api.submitted(view.id, blocks.values);
    form.setAttribute("aria-busy", "false");
    this.follow(told, blocks, form);
  }

  private follow(told: Told | undefined, blocks: Blocks, form: HTMLFormElement): void {
    if (!told?.ok) return this.fail(form);
    const wrong = blocks.fields.filter(({ block }) => told.errors?.[block]);
    for (const field of wrong) field.fail(told.errors?.[field.block] ?? "");
    wrong[0]?.focus();
  }

  private async press(view: View, block: string, action: string): Promise<void> {
    const told = await this.api.pressed({ view: view.id }, block, action, this.blocks?.values ?? {});
    const form = this.dialog.querySelector("form");
    if (!told?.ok && form) this.fail(form);
  }

  private fail(form: HTMLFormElement): void {
    form.querySelector(".remark")?.remove();
    const note = remark(say("formNotSent"));
    note.classList.add("remark-failed");
    note.role = "alert";
    form.querySelector(".modal-footer")?.before(note);
  }
}
