import { element } from "../dom";
import type { Block, Text } from "./wire";

/** A text object: mrkdwn shows its links, and otherwise what was written. */
export const textOf = (text: Text | undefined | null): (Node | string)[] =>
  !text ? [] : text.type === "mrkdwn" ? fromWire(text.text) : [text.text];

/** Words in Slack's own notation: links in angle brackets, its control characters escaped. */
export function fromWire(wire: string): (Node | string)[] {
  const parts = wire.split(/<([^<>]+)>/);
  return parts.map((part, index) => (index % 2 === 0 ? unescape(part) : special(part)));
}

function special(part: string): Node | string {
  const [target = "", label] = part.split("|").map(unescape);
  if (!isWeb(target)) return label ?? target;
  return element("a", { href: target, target: "_blank", rel: "noopener noreferrer" }, label ?? target);
}

const unescape = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** An address that a browser may be sent to. */
export const isWeb = (address: unknown): address is string =>
  typeof address === "string" && /^(https?|mailto):/i.test(address);

interface Piece {
  readonly type: string;
  readonly text?: string;
  readonly url?: string;
  readonly style?: Readonly<Record<string, boolean>>;
  readonly elements?: readonly Piece[];
}

/** Rich text: sections, lists, quotes and code, with bold, italics and links in them. */
export function richText(block: Block): HTMLElement {
  return element("div", { class: "block-rich" }, ...(block.elements as readonly Piece[]).map(part));
}

function part({ type, elements = [] }: Piece): HTMLElement {
  if (type === "rich_text_list") return element("ul", {}, ...elements.map((item) => element("li", {}, part(item))));
  const tag = type === "rich_text_quote" ? "blockquote" : type === "rich_text_preformatted" ? "pre" : "p";
  return element(tag, {}, ...elements.map(piece));
}

function piece({ text = "", url, style = {} }: Piece): Node | string {
  let made: Node | string = text;
  if (isWeb(url)) made = element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text || url);
  if (style.code) made = element("code", {}, made);
  if (style.strike) made = element("s", {}, made);
  if (style.italic) made = element("em", {}, made);
  if (style.bold) made = element("strong", {}, made);
  return made;
}
