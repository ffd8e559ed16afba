import { element } from "../dom";
import { unknown } from "../message";
import type { Pickable } from "./controls";
import { Field } from "./field";
import { isWeb, richText, textOf } from "./text";
import type { Block, BlockElement, Text, Values } from "./wire";

/** Hears which button of which block was pressed. */
export type Press = (block: string, button: BlockElement) => void;

interface Section {
  readonly text?: Text;
  readonly fields?: readonly Text[];
  readonly accessory?: BlockElement;
}

interface Button {
  readonly text: Text;
  readonly style?: string;
  readonly url?: string;
  readonly accessibility_label?: string;
}

/** Blocks as they are drawn, with the inputs among them. */
export class Blocks {
  readonly elements: readonly HTMLElement[];
  readonly fields: readonly Field[];

  /**
   * @param people Who can be picked.
   * @param before What inputs of the same names held.
   */
  constructor(
    blocks: readonly Block[],
    private readonly press: Press,
    private readonly people: readonly Pickable[],
    private readonly before?: Values,
  ) {
    const fields: Field[] = [];
    this.elements = blocks.map((block) => this.draw(block, fields));
    this.fields = fields;
  }

  /** What the inputs hold. */
  get values(): Values {
    const held: Record<string, Record<string, object>> = {};
    for (const field of this.fields) {
      const value = field.read();
      if (value) held[field.block] = { ...held[field.block], [field.action]: value };
    }
    return held;
  }

  private draw(block: Block, fields: Field[]): HTMLElement {
    switch (block.type) {
      case "header": return element("h3", { class: "block-header" }, ...textOf(block.text as Text));
      case "section": return this.section(block);
      case "context": return context(block);
      case "rich_text": return richText(block);
      case "divider": return element("hr", { class: "block-divider" });
      case "image": return image(block);
      case "actions": return this.actions(block);
      case "input": {
        const field = new Field(block, this.people, this.before);
        fields.push(field);
        return field.element;
      }
      default: return unknown("unknownBlock", block.type);
    }
  }

  private section(block: Block): HTMLElement {
    const { text, fields = [], accessory } = block as unknown as Section;
    const words = text ? [element("p", { class: "block-text" }, ...textOf(text))] : [];
    const lines = fields.map((one) => element("p", {}, ...textOf(one)));
    const facts = lines.length > 0 ? [element("div", { class: "block-facts" }, ...lines)] : [];
    const beside = accessory ? [element("div", { class: "block-beside" }, this.action(block.block_id, accessory))] : [];
    const said = element("div", { class: "block-words" }, ...words, ...facts);
    return element("div", { class: "block-section" }, said, ...beside);
  }

  private actions(block: Block): HTMLElement {
    const actions = (block.elements as BlockElement[]).map((one) => this.action(block.block_id, one));
    return element("div", { class: "block-actions" }, ...actions);
  }

  private action(block: string, made: BlockElement): HTMLElement {
    if (made.type === "image") return image(made);
    if (made.type !== "button") return unknown("unknownBlock", made.type);
    const { text, style, url, accessibility_label: spoken } = made as unknown as Button;
    const attributes = { type: "button", class: `block-button ${style ?? ""}`.trim(), "aria-label": spoken };
    const button = element("button", attributes, ...textOf(text));
    button.addEventListener("click", () => {
      if (isWeb(url)) window.open(url, "_blank", "noopener,noreferrer");
      this.press(block, made);
    });
    return button;
  }
}

const context = (block: Block): HTMLElement =>
  element("div", { class: "block-context" }, ...(block.elements as (Text & Block)[]).map(aside));

const aside = (part: Text & Block): HTMLElement =>
  (part.type as string) === "image" ? image(part) : element("span", {}, ...textOf(part));

function image(made: Readonly<Record<string, unknown>>): HTMLElement {
  const { image_url: address, alt_text: alt, title } = made as { image_url?: string; alt_text?: string; title?: Text };
  const words = title ? [element("figcaption", {}, ...textOf(title))] : [];
  const picture = element("img", { src: isWeb(address) ? address : "", alt: alt ?? "", loading: "lazy" });
  return element("figure", { class: "block-image" }, ...words, picture);
}
