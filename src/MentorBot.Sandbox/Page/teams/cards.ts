import {
  type Action, AdaptiveCard, ExecuteAction, GlobalRegistry, GlobalSettings, NumberInput, OpenUrlAction, SubmitAction,
} from "adaptivecards";
import type { Press } from "./activities";
import type { Listed } from "../people";
import { cardStyle } from "./cardStyle";
import { toHtml } from "./markdown";
import { withPeople } from "./peoplePicker";

/**
 * What a card is shown in: it has people to pick from, and is told when a button is pressed and the card's inputs are
 * in order.
 */
export interface CardHost {
  readonly people: readonly Listed[];
  executed(press: Press): void;
  submitted(press: Press): void;
}

// A card is no control of its own: only what is in it can be reached by Tab.
GlobalSettings.setTabIndexAtCardRoot = false;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

/** The renderer takes an empty number for one that is out of range; where no answer is needed it is none. */
class ForgivingNumberInput extends NumberInput {
  override isValid(): boolean {
    return this.isSet() ? super.isValid() : !this.isRequired;
  }
}

GlobalRegistry.elements.register("Input.Number", ForgivingNumberInput);

/** Draws an Adaptive Card with the official renderer; undefined where nothing can be drawn. */
export function drawCard(json: unknown, host: CardHost): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = cardStyle;
  card.onExecuteAction = (action) => act(action, host);
  card.parse(withPeople(json, host.people));
  const drawn = card.render();
  // The renderer names the card by all that it says aloud: a screen reader would say everything twice.
  drawn?.removeAttribute("aria-label");
  return drawn;
}

function act(action: Action, host: CardHost): void {
  if (action instanceof OpenUrlAction) open(action);
  else if (action instanceof ExecuteAction) host.executed({ ...pressed(action), verb: action.verb });
  else if (action instanceof SubmitAction) host.submitted(pressed(action));
}

function pressed(action: ExecuteAction | SubmitAction): Press {
  const { id, title, data } = action;
  return { ...(id ? { id } : {}), ...(title ? { title } : {}), data: data ?? {} };
}

function open({ url }: OpenUrlAction): void {
  if (url && /^(https?|mailto):/i.test(url)) window.open(url, "_blank", "noopener,noreferrer");
}
