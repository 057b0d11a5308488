/* Tells the style sheet who looks, so that buttons whose action the server would refuse are not there. */
import { ensureAll } from "./dom.js";

const ADMIN = "admin";

export function showWhatIsAllowed() {
  const authentication = authenticationOf(window.angular);
  setClass("zr-logged-in", Boolean(authentication?.name));
  const admin = Boolean(authentication?.authorizedApps?.includes(ADMIN));
  setClass("zr-admin", admin);
  if (!admin) {
    makePlainText();
  }
}

/* Group, behandelaar and dates can be changed by the beheerder only; for all others they are text to read. */
function makePlainText() {
  ensureAll("[cam-tasklist-task-meta] .groups a", { href: null, role: "presentation" });
  ensureAll("[cam-tasklist-task-meta] [cam-widget-inline-field]", { tabindex: null });
}

function authenticationOf(angular) {
  const injector = angular?.element(document.documentElement).injector();
  return injector?.get("$rootScope").authentication;
}

function setClass(name, wanted) {
  if (document.body.classList.contains(name) !== wanted) {
    document.body.classList.toggle(name, wanted);
  }
}
