/* Leads to the page that somebody asked for before logging in: ?terug=/zaken/ZAAK-2026-0000045 of the address of Tasklist. */
let leaving = false;

export function returnToAskedPage() {
  const asked = new URLSearchParams(location.search).get("terug");
  if (asked && !leaving && isLoggedIn() && isOwnPage(asked)) {
    leaving = true;
    location.replace(asked);
  }
}

/* A plain path of this very site: an address from a mail must not lead people elsewhere after they logged in here. */
function isOwnPage(asked) {
  try {
    const address = new URL(asked, location.origin);
    return address.origin === location.origin && address.pathname === asked && !asked.startsWith("/camunda/");
  } catch {
    return false;
  }
}

function isLoggedIn() {
  const injector = window.angular?.element(document.documentElement).injector();
  return Boolean(injector?.get("$rootScope").authentication?.name);
}
