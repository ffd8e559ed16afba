import { element } from "../dom";
import { say } from "../words";
import type { BlockElement, Option, Text } from "./wire";
import { textOf } from "./text";

/** Somebody who can be picked. */
export interface Pickable {
  readonly user: string;
  readonly name: string;
}

/** A control for one element: how it looks, what it holds, and what is wrong with that. */
export interface Control {
  readonly element: HTMLElement;
  /** Several controls in one: its label is a legend. */
  readonly isGroup?: boolean;
  read(): object;
  isEmpty(): boolean;
  /** What a person has to mend before it can be sent; undefined where nothing is wrong. */
  problem?(): string | undefined;
}

/**
 * Makes a control that holds what it held before, or what the element says; undefined where this page has none for it.
 */
export function control(
  id: string,
  made: BlockElement,
  people: readonly Pickable[],
  before?: object,
): Control | undefined {
  const held = { ...initial(made), ...before } as Record<string, unknown>;
  switch (made.type) {
    case "plain_text_input": return typed(id, made, held);
    case "number_input": return number(id, made, held);
    case "datepicker": return date(id, held);
    case "static_select": return select(id, made, held);
    case "users_select": return person(id, people, held);
    case "radio_buttons": return choices(id, "radio", made, held);
    case "checkboxes": return choices(id, "checkbox", made, held);
    default: return undefined;
  }
}

function initial(made: BlockElement): object {
  return {
    value: made.initial_value,
    selected_date: made.initial_date,
    selected_option: made.initial_option,
    selected_options: made.initial_options,
    selected_user: made.initial_user,
  };
}

type Held = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const amount = (value: unknown): string | undefined =>
  typeof value === "number" || typeof value === "string" ? String(value) : undefined;

function typed(id: string, made: BlockElement, held: Held): Control {
  const attributes = {
    id,
    class: "block-input",
    maxlength: amount(made.max_length),
    placeholder: (made.placeholder as Text | undefined)?.text,
    autocomplete: "off",
  };
  const box = made.multiline
    ? element("textarea", { ...attributes, rows: "3" })
    : element("input", { ...attributes, type: "text" });
  box.value = text(held.value) ?? "";
  const least = Number(made.min_length ?? 0);
  return {
    element: box,
    read: () => ({ type: made.type, value: box.value === "" ? null : box.value }),
    isEmpty: () => box.value.trim() === "",
    problem: () => (box.value !== "" && box.value.length < least ? say("tooShort", String(least)) : undefined),
  };
}

function number(id: string, made: BlockElement, held: Held): Control {
  const { min_value: min, max_value: max } = made as { min_value?: string; max_value?: string };
  const step = made.is_decimal_allowed ? "any" : "1";
  const box = element("input", { id, class: "block-input", type: "number", step, min, max, autocomplete: "off" });
  box.value = text(held.value) ?? "";
  return {
    element: box,
    read: () => ({ type: made.type, ...(box.value === "" ? {} : { value: box.value }) }),
    isEmpty: () => box.value === "" && !box.validity.badInput,
    problem: () => {
      const { badInput, stepMismatch, rangeUnderflow, rangeOverflow } = box.validity;
      if (badInput) return say("noNumber");
      if (stepMismatch) return say("noWhole");
      if (rangeUnderflow) return say("tooSmall", min);
      return rangeOverflow ? say("tooLarge", max) : undefined;
    },
  };
}

function date(id: string, held: Held): Control {
  const box = element("input", { id, class: "block-input", type: "date" });
  box.value = text(held.selected_date) ?? "";
  return {
    element: box,
    read: () => ({ type: "datepicker", selected_date: box.value || null }),
    isEmpty: () => box.value === "",
  };
}

function select(id: string, made: BlockElement, held: Held): Control {
  const options = (made.options ?? []) as readonly Option[];
  const placeholder = (made.placeholder as Text | undefined)?.text ?? say("choose");
  const titles = options.map(({ value, text: title }) => [value, title.text] as const);
  const before = held.selected_option as Option | null | undefined;
  const box = listOf(id, placeholder, titles, before?.value);
  const chosen = () => options.find(({ value }) => value === box.value) ?? null;
  return {
    element: box,
    read: () => ({ type: made.type, selected_option: chosen() }),
    isEmpty: () => chosen() === null,
  };
}

function person(id: string, people: readonly Pickable[], held: Held): Control {
  const box = listOf(id, say("choosePerson"), people.map(({ user, name }) => [user, name]), text(held.selected_user));
  return {
    element: box,
    read: () => ({ type: "users_select", selected_user: box.value || null }),
    isEmpty: () => box.value === "",
  };
}

function listOf(
  id: string,
  placeholder: string,
  options: readonly (readonly [string, string])[],
  chosen?: string,
): HTMLSelectElement {
  const box = element("select", { id, class: "block-input" }, element("option", { value: "" }, placeholder));
  box.append(...options.map(([value, title]) => element("option", { value }, title)));
  box.value = chosen ?? "";
  return box;
}

function choices(id: string, type: "radio" | "checkbox", made: BlockElement, held: Held): Control {
  const options = (made.options ?? []) as readonly Option[];
  const selected = type === "radio" ? [held.selected_option] : ((held.selected_options ?? []) as unknown[]);
  const before = selected as (Option | null | undefined)[];
  const boxes = options.map(({ value }) =>
    element("input", { type, name: id, value, checked: before.some((one) => one?.value === value) }),
  );
  const rows = options.map(({ text: title }, index) =>
    element("label", { class: "block-choice" }, boxes[index]!, element("span", {}, ...textOf(title))),
  );
  const chosen = () => options.filter((_, index) => boxes[index]!.checked);
  return {
    element: element("div", { class: "block-choices" }, ...rows),
    isGroup: true,
    read: () =>
      type === "radio"
        ? { type: made.type, selected_option: chosen()[0] ?? null }
        : { type: made.type, selected_options: chosen() },
    isEmpty: () => chosen().length === 0,
  };
}
