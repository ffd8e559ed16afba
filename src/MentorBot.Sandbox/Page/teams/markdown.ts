import MarkdownIt from "markdown-it";

/** The part of Markdown that Teams knows: emphasis, lists, links, escapes. HTML in it is text. */
const rules = ["emphasis", "strikethrough", "link", "list", "newline", "escape", "entity", "autolink"];
const markdown = new MarkdownIt("zero", { html: false, breaks: true, linkify: false }).enable(rules);

const openLink =
  markdown.renderer.rules.link_open
  ?? ((tokens, index, options, _, self) => self.renderToken(tokens, index, options));
markdown.renderer.rules.link_open = (tokens, index, options, environment, self) => {
  tokens[index]?.attrSet("target", "_blank");
  tokens[index]?.attrSet("rel", "noopener noreferrer");
  return openLink(tokens, index, options, environment, self);
};

/** HTML that is safe to show. */
export const toHtml = (text: string): string => markdown.render(text);
