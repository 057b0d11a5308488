/* Tells the style sheet who looks, so that buttons whose action the server would refuse are not there. */
const ADMIN = "admin";

export function showWhatIsAllowed() {
  const authentication = authenticationOf(window.angular);
  setClass("zr-logged-in", Boolean(authentication?.name));
  setClass("zr-admin", Boolean(authentication?.authorizedApps?.includes(ADMIN)));
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
