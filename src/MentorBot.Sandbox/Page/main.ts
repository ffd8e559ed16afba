import "./styles/page.css";
import { Clock } from "./clock";
import { element } from "./dom";
import { botAvatar } from "./icons";
import { menu, wear } from "./menu";
import { OffPane, type Pane } from "./paneFrame";
import { Panes } from "./panes";
import { type Listed, listedPeople } from "./people";
import { Settings } from "./settings";
import { SlackPane } from "./slack/pane";
import { TeamsPane } from "./teams/pane";
import { currentEmployee, listedPerson, newEmployee } from "./teams/person";
import { bind, say, speak } from "./words";

const settings = new Settings();
wear(settings.theme);
speak(settings.language);
const panes = new Panes();
const announcer = element("p", { class: "unseen", role: "status" });
const clock = new Clock(settings, (text) => (announcer.textContent = text));
const spoken: (() => void)[] = [() => clock.draw()];
let startOver: (() => void) | undefined;

async function paneOf(listed: Listed, people: readonly Listed[]): Promise<Pane> {
  if (!listed.isOn) return new OffPane(listed);
  if (listed.channel === "teams") {
    const who = listed.role === "employee" ? await currentEmployee(listed) : listedPerson(listed);
    return new TeamsPane(listed, who, people, settings);
  }
  const pane = new SlackPane(listed, people, settings);
  spoken.push(() => pane.spoken());
  return pane;
}

/** The employee becomes somebody else; the others stay. */
function canStartOver(listed: Listed, people: readonly Listed[], put: (pane: Pane) => void): void {
  if (listed.role !== "employee" || listed.channel !== "teams" || !listed.isOn) return;
  startOver = () => {
    const person = newEmployee(listed);
    put(new TeamsPane(listed, person, people, settings));
    announcer.textContent = say("nowYouAre", person.name);
  };
}

const people = await listedPeople();
const made = await Promise.all(people.map((listed) => paneOf(listed, people)));
panes.onNews = () => clock.happened();
const puts = people.map((listed) => panes.add(listed));
people.forEach((listed, index) => canStartOver(listed, people, puts[index]!));
const tag = bind(element("span", { class: "tag" }), "tag");
const brand = element("div", { class: "brand" }, botAvatar(), element("h1", {}, "MentorBot"), tag);
const settingsMenu = menu(settings, {
  ...(startOver ? { startOver } : {}),
  spoken: () => spoken.forEach((hear) => hear()),
});
document.body.append(element("header", { class: "bar" }, brand, clock.element, settingsMenu), panes.element, announcer);
made.forEach((pane, index) => puts[index]!(pane));
