import { drawing, element } from "./dom";

const seedling = ["M16 25V14", "M16 17c0-5-3-8-9-8 0 5 3 8 9 8Z", "M16 14c0-4 2.6-7 8.5-7 0 4.5-3 7-8.5 7Z"];

/** MentorBot's mark: a seedling. */
export const botAvatar = (): HTMLElement =>
  element("span", { class: "avatar avatar-bot", "aria-hidden": "true" }, drawing("sprout", "0 0 32 32", ...seedling));

/** A person's mark: their initials. */
export function personAvatar(name: string): HTMLElement {
  const words = name.trim().split(/\s+/);
  const ends = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const initials = ends.map((word) => [...(word ?? "")][0] ?? "").join("");
  return element("span", { class: "avatar avatar-person", "aria-hidden": "true" }, initials.toLocaleUpperCase());
}

export const sendIcon = (): SVGSVGElement =>
  drawing("icon", "0 0 20 20", "M3 3.5 17.5 10 3 16.5 5 10Z", "M5 10h6");

export const settingsIcon = (): SVGSVGElement =>
  drawing(
    "icon", "0 0 20 20",
    "M3 6h7M14 6h3M3 14h3M10 14h7",
    "M12 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM8 12a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z",
  );

export const newPersonIcon = (): SVGSVGElement =>
  drawing(
    "icon", "0 0 20 20",
    "M8 3.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM2.5 16.5c0-3 2-4.5 5.5-4.5 1.2 0 2.2.2 3 .5",
    "M15 12v5M12.5 14.5h5",
  );

export const jumpIcon = (): SVGSVGElement =>
  drawing("icon", "0 0 20 20", "M3.5 4.5 10 10l-6.5 5.5ZM10 4.5l6.5 5.5-6.5 5.5Z");

export const closeIcon = (): SVGSVGElement => drawing("icon", "0 0 20 20", "M5 5l10 10M15 5 5 15");
