type Attributes = Record<string, string | boolean | undefined>;

/** An element with these attributes (true: present, false or undefined: absent) and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (typeof value === "string") made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

const svg = "http://www.w3.org/2000/svg";

/** A drawing of these paths, which says nothing to a screen reader: the words beside it do. */
export function drawing(className: string, viewBox: string, ...paths: string[]): SVGSVGElement {
  const made = document.createElementNS(svg, "svg");
  made.setAttribute("class", className);
  made.setAttribute("viewBox", viewBox);
  made.setAttribute("aria-hidden", "true");
  for (const d of paths) {
    const path = document.createElementNS(svg, "path");
    path.setAttribute("d", d);
    made.append(path);
  }
  return made;
}
