import { element } from "../dom";
import { unknown } from "../message";
import { say } from "../words";
import { type Control, control, type Pickable } from "./controls";
import { textOf } from "./text";
import type { Block, BlockElement, Text, Values } from "./wire";

let drawn = 0;

/** An input block: its label, its control, its hint, and what is wrong with what it holds. */
export class Field {
  readonly element: HTMLElement;
  readonly block: string;
  readonly action: string;
  private readonly control: Control | undefined;
  private readonly error = element("p", { class: "block-error", role: "alert", hidden: true });
  private readonly isOptional: boolean;

  constructor(block: Block, people: readonly Pickable[], before?: Values) {
    const made = block.element as BlockElement;
    const id = `field-${++drawn}`;
    this.block = block.block_id;
    this.action = made.action_id;
    this.isOptional = block.optional === true;
    this.control = control(id, made, people, before?.[this.block]?.[this.action]);
    this.error.id = `${id}-error`;
    this.element = this.draw(block, id, made.type);
  }

  /** What it holds, as Slack writes it; undefined where it holds nothing that this page knows of. */
  read(): object | undefined {
    return this.control?.read();
  }

  /** Looks whether what it holds can be sent, and says what cannot. */
  check(): boolean {
    const isMissing = !this.isOptional && this.control?.isEmpty();
    const problem = isMissing ? say("answerNeeded") : this.control?.problem?.();
    if (problem) this.fail(problem);
    else this.clear();
    return !problem;
  }

  /** Says what is wrong with it. */
  fail(text: string): void {
    this.error.textContent = text;
    this.error.hidden = false;
    this.target?.setAttribute("aria-invalid", "true");
  }

  focus(): void {
    const inside = this.control?.isGroup ? this.control.element.querySelector("input") : this.control?.element;
    inside?.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  private clear(): void {
    this.error.hidden = true;
    this.target?.removeAttribute("aria-invalid");
  }

  /** What the label names: a group cannot be invalid, its controls can. */
  private get target(): HTMLElement | undefined {
    return this.control?.isGroup ? undefined : this.control?.element;
  }

  private draw(block: Block, id: string, type: string): HTMLElement {
    const { control: inside } = this;
    if (!inside) return unknown("unknownBlock", type);
    const optional = this.isOptional ? [" ", element("span", { class: "block-optional" }, say("optional"))] : [];
    const title = [...textOf(block.label as Text), ...optional];
    const hint = block.hint
      ? [element("p", { class: "block-hint", id: `${id}-hint` }, ...textOf(block.hint as Text))]
      : [];
    const describedby = [...hint, this.error].map((one) => one.id).join(" ");
    if (inside.isGroup) {
      const attributes = { class: "block-field", "aria-describedby": describedby };
      return element("fieldset", attributes, element("legend", {}, ...title), inside.element, ...hint, this.error);
    }
    inside.element.setAttribute("aria-describedby", describedby);
    if (!this.isOptional) inside.element.setAttribute("aria-required", "true");
    const label = element("label", { for: id }, ...title);
    return element("div", { class: "block-field" }, label, inside.element, ...hint, this.error);
  }
}
