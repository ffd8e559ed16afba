import "./styles/page.css";
import { element } from "./dom";
import { botAvatar } from "./icons";
import { menu, wear } from "./menu";
import { Pane } from "./pane";
import { currentEmployee, newEmployee, type Person } from "./person";
import { Settings } from "./settings";
import { bind, say, speak } from "./words";

const settings = new Settings();
const panes = element("main", { class: "panes" });
const announcer = element("p", { class: "unseen", role: "status" });
const employee = { name: "employee", title: "employeeRole" } as const;

let pane: Pane | undefined;

function show(person: Person): void {
  pane?.close();
  pane = new Pane(employee, person, settings);
  panes.append(pane.element);
  pane.open();
}

function startOver(): void {
  const person = newEmployee();
  show(person);
  announcer.textContent = say("nowYouAre", person.name);
}

const brand = element("div", { class: "brand" }, botAvatar(), element("h1", {}, "MentorBot"), bind(element("span", { class: "tag" }), "tag"));
wear(settings.theme);
speak(settings.language);
document.body.append(element("header", { class: "bar" }, brand, menu(settings, startOver)), panes, announcer);
show(await currentEmployee());
